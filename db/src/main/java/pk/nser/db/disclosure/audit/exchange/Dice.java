package pk.nser.db.disclosure.audit.exchange;

/** Repeatable chance: xorshift (Marsaglia 2003). Not secret, not thread-safe. */
final class Dice {
    private long state;

    /** What is drawn from here on depends on {@code seed} alone. */
    void seed(long seed) {
        state = seed * 0x9E3779B97F4A7C15L + 0x7F4A7C15L;
        state = state == 0 ? 1 : state;
    }

    /** A number from 0, below {@code bound}. */
    int below(int bound) {
        state ^= state << 13;
        state ^= state >>> 7;
        state ^= state << 17;
        return (int) ((state >>> 33) % bound);
    }
}
