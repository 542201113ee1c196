package pk.nser.db.disclosure;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.crypto.Mac;
import pk.nser.db.disclosure.key.KeyFile;

/**
 * What is added to a true number before it is shown. It depends on the set of units alone (their key sum and number), so the
 * same set gets the same through every table, level and audience. Not thread-safe.
 *
 * <ul>
 *   <li>{@link Profile#CELL_KEY}: the noise of a count (disclosure.md 2.3), {@code h = HMAC-SHA256(K_noise, "cnt" | BE64(s) |
 *       BE64(n))}, its first four bytes drawn against the perturbation table.
 *   <li>{@link Profile#EXACT_SUPPRESSED}: what is missing to the nearest multiple of five (2.13).
 *   <li>The noise of sums (2.7) is the same in both.
 * </ul>
 */
public final class Noise {
    private static final byte[] COUNT = "cnt".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] MAGNITUDE = "mag".getBytes(StandardCharsets.US_ASCII);
    private static final double WHOLE = 4_294_967_296.0;
    private static final long UNSIGNED = 0xFFFF_FFFFL;

    private static final int ROUNDED_TO = 5;

    private final Profile profile;
    private final Mac mac;
    private final PerturbationTable table;
    private final ByteBuffer message = ByteBuffer.allocate(COUNT.length + 2 * Long.BYTES);

    public Noise(Profile profile, KeyFile noiseKey, Thresholds thresholds) {
        this(profile, noiseKey, PerturbationTable.solve(thresholds.spread(), Thresholds.VARIANCE));
    }

    Noise(Profile profile, KeyFile noiseKey, PerturbationTable table) {
        this.profile = profile;
        this.mac = noiseKey.mac();
        this.table = table;
    }

    /** The profile that it belongs to. */
    public Profile profile() {
        return profile;
    }

    /**
     * What is added to a count.
     *
     * @param keySum sum of their record keys, each taken as an unsigned 32-bit number
     * @param count how many they are
     */
    public int of(long keySum, long count) {
        if (profile == Profile.EXACT_SUPPRESSED) {
            return (int) (ROUNDED_TO * ((count + ROUNDED_TO / 2) / ROUNDED_TO) - count);
        }
        message.clear();
        message.put(COUNT).putLong(keySum).putLong(count);
        mac.update(message.array());
        return table.noise(ByteBuffer.wrap(mac.doFinal()).getInt() & UNSIGNED);
    }

    /**
     * The relative noise of a sum (disclosure.md 2.7): {@code HMAC-SHA256(K_noise, "mag" | what | BE64(s))}, two numbers of
     * four bytes each whose sum gives a triangular draw from -1 to 1.
     *
     * @param what is summed, for example {@code livestock.cow}
     * @param keySum of those who contribute
     */
    double triangular(String what, long keySum) {
        mac.update(MAGNITUDE);
        mac.update(what.getBytes(StandardCharsets.US_ASCII));
        mac.update(ByteBuffer.allocate(Long.BYTES).putLong(keySum).array());
        ByteBuffer hash = ByteBuffer.wrap(mac.doFinal());
        double first = (hash.getInt() & UNSIGNED) / WHOLE;
        return first + (hash.getInt() & UNSIGNED) / WHOLE - 1;
    }
}
