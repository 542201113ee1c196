package pk.nser.db.disclosure.key;

import java.nio.ByteBuffer;
import javax.crypto.Mac;

/**
 * Permanent record keys (disclosure.md 2.2): the first 32 bits of HMAC-SHA256(K_rec, id), kept as a signed int and summed
 * as unsigned. They depend on the record's id alone, so the same set of households gets the same noise for ever. A
 * family's key is that of the woman who gives it. Not thread-safe.
 */
public final class RecordKeys {
    private final Mac mac;

    public RecordKeys(KeyFile recordKey) {
        this.mac = recordKey.mac();
    }

    /** Key of a household. */
    public int household(long householdId) {
        return first(ByteBuffer.allocate(8).putLong(householdId).array());
    }

    /** Key of a member, numbered from 1 within the household. */
    public int member(long householdId, int memberNo) {
        return first(
                ByteBuffer.allocate(12).putLong(householdId).putInt(memberNo).array());
    }

    private int first(byte[] id) {
        return ByteBuffer.wrap(mac.doFinal(id)).getInt();
    }
}
