package pk.nser.server.lookup;

/**
 * A proof of work that is asked: digits are wanted such that SHA-256 of {@code challenge.digits} begins with so many zero
 * bits.
 */
record ChallengeView(String challenge, int zeroBits) {}
