package pk.nser.db.household;

import org.jspecify.annotations.Nullable;

/**
 * Who a member is, or where a household is found: kept apart from everything that is counted.
 *
 * @param memberNo number of the member; 0 = the household
 * @param cnicHash keyed hash of the identity card's number, made at the door; the number itself is never kept
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Identity(
        int memberNo,
        @Nullable String name,
        byte @Nullable [] cnicHash,
        @Nullable String address) {}
