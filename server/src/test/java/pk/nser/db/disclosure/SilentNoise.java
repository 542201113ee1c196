package pk.nser.db.disclosure;

import pk.nser.db.disclosure.key.KeyFile;

/** Noise that is always 0, for the broken build that the attack suite must be able to break. */
public final class SilentNoise {
    private SilentNoise() {}

    /** The silent noise. */
    public static Noise of(KeyFile noiseKey) {
        return new Noise(Profile.CELL_KEY, noiseKey, new PerturbationTable(0, new long[] {1L << 32}));
    }
}
