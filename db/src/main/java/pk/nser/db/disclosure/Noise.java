package pk.nser.db.disclosure;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.crypto.Mac;

/**
 * The noise of a cell (disclosure.md 2.3): {@code h = HMAC-SHA256(K_noise, "cnt" | BE64(s) | BE64(n))}, its first four
 * bytes drawn against the perturbation table. It depends on the set of units alone (their key sum and number), so the
 * same set gets the same noise through every table, level and audience. Not thread-safe.
 */
public final class Noise {
    private static final byte[] COUNT = "cnt".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] MAGNITUDE = "mag".getBytes(StandardCharsets.US_ASCII);
    private static final double WHOLE = 4_294_967_296.0;
    private static final long UNSIGNED = 0xFFFF_FFFFL;

    private final Mac mac;
    private final PerturbationTable table;
    private final ByteBuffer message = ByteBuffer.allocate(COUNT.length + 2 * Long.BYTES);

    public Noise(KeyFile noiseKey, Thresholds thresholds) {
        this(noiseKey, PerturbationTable.solve(thresholds.spread(), Thresholds.VARIANCE));
    }

    Noise(KeyFile noiseKey, PerturbationTable table) {
        this.mac = noiseKey.mac();
        this.table = table;
    }

    /**
     * The noise of a set of units.
     *
     * @param keySum sum of their record keys, each taken as an unsigned 32-bit number
     * @param count how many they are
     */
    public int of(long keySum, long count) {
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
