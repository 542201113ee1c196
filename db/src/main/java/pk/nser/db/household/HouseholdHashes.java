package pk.nser.db.household;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;
import pk.nser.db.disclosure.key.KeyFile;

/**
 * Keyed hashes by which a changed household is told from an unchanged one: HMAC-SHA256, first 8 bytes, big-endian. They
 * do not depend on the order of the members in the file, on database ids or on anything but the household. Not
 * thread-safe.
 *
 * <p>Source: disclosure.md 2.1 (the hold rule's hash covers only what is published).
 */
public final class HouseholdHashes {
    /** First byte of what is hashed; goes up when the serialisation changes. */
    private static final byte ROW = 4;

    private static final byte CONTENT = 2;
    private static final int BYTES_OF_HOUSEHOLD = 512;

    private final Mac mac;
    private ByteBuffer buffer = ByteBuffer.allocate(4096);

    public HouseholdHashes(KeyFile rowsKey) {
        this.mac = rowsKey.mac();
    }

    /** Hash of the published dimensions of the household and its members; where it stands is no part of it. */
    public long row(Household household) {
        start(ROW, BYTES_OF_HOUSEHOLD + household.members().size() * 10);
        buffer.put((byte) household.band())
                .put((byte) household.rooms())
                .put((byte) household.toiletType())
                .putShort((short) household.electricEquipment())
                .putShort((short) household.gasEquipment())
                .putShort((short) household.kitchenAssets())
                .putShort((short) household.livestock().mask())
                .putShort((short) household.livestock().cows())
                .putShort((short) household.livestock().goats())
                .putShort((short) household.livestock().buffaloes())
                .putShort((short) household.livestock().bullocks())
                .putShort((short) household.livestock().lambs())
                .put((byte) household.land().category())
                .putInt(household.land().marla())
                .put((byte) household.headEducation())
                .putShort((short) household.members().size());
        for (Member member : household.members()) {
            buffer.put((byte) member.number())
                    .put((byte) member.ageBracket())
                    .put((byte) member.gender())
                    .put((byte) member.relationship())
                    .put((byte) member.maritalStatus())
                    .putShort((short) member.disability())
                    .put((byte) member.employmentStatus())
                    .put((byte) member.education())
                    .put((byte) (household.givesFamily(member) ? 1 : 0));
        }
        return finish();
    }

    /**
     * Hash of everything that is kept of the household, identities included.
     *
     * @param row what {@link #row} gave
     * @param identities in the order of their member numbers
     */
    public long content(Household household, long row, List<Identity> identities) {
        start(CONTENT, BYTES_OF_HOUSEHOLD + household.members().size() * 4 + room(identities));
        GeoTag geotag = household.geotag();
        text(household.village());
        buffer.putLong(row)
                .putLong(geotag == null ? 0 : Double.doubleToLongBits(geotag.longitude()))
                .putLong(geotag == null ? 0 : Double.doubleToLongBits(geotag.latitude()))
                .putInt(Float.floatToIntBits(household.score()))
                .putShort((short) household.livestock().cows())
                .putShort((short) household.livestock().goats())
                .putShort((short) household.livestock().buffaloes())
                .putShort((short) household.livestock().bullocks())
                .putShort((short) household.livestock().lambs())
                .putDouble(household.land().value())
                .put((byte) household.land().unit().stored());
        for (Member member : household.members()) {
            buffer.put((byte) member.age()).put((byte) member.familyNo());
        }
        for (Identity identity : identities) {
            buffer.put((byte) identity.memberNo());
            text(identity.name());
            text(identity.address());
            bytes(identity.cnicHash());
        }
        return finish();
    }

    private static int room(List<Identity> identities) {
        int chars = 0;
        for (Identity identity : identities) {
            chars += length(identity.name()) + length(identity.address());
        }
        return identities.size() * 64 + chars * 3;
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    private void start(byte kind, int room) {
        if (buffer.capacity() < room) {
            buffer = ByteBuffer.allocate(room * 2);
        }
        buffer.clear().put(kind);
    }

    private void text(@Nullable String text) {
        bytes(text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    private void bytes(byte @Nullable [] bytes) {
        buffer.putShort((short) (bytes == null ? -1 : bytes.length));
        if (bytes != null) {
            buffer.put(bytes);
        }
    }

    private long finish() {
        mac.update(buffer.array(), 0, buffer.position());
        long hash = ByteBuffer.wrap(mac.doFinal()).getLong();
        Arrays.fill(buffer.array(), 0, buffer.position(), (byte) 0);
        return hash;
    }
}
