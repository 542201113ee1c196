package pk.nser.db.lookup.ration;

import java.nio.charset.StandardCharsets;
import javax.crypto.Mac;
import pk.nser.db.disclosure.key.KeyFile;

/**
 * Hashes with the key of the CNIC hashes for other ends: each has a label before it, so that none is ever the hash of
 * thirteen digits.
 */
final class Labelled {
    private Labelled() {}

    static byte[] hash(KeyFile key, String label, byte[]... parts) {
        Mac mac = key.mac();
        mac.update(label.getBytes(StandardCharsets.US_ASCII));
        for (byte[] part : parts) {
            mac.update((byte) part.length);
            mac.update(part);
        }
        return mac.doFinal();
    }
}
