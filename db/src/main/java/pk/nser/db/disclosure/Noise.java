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
}
