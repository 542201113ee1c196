package pk.nser.db.release;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A household of the test country; values by dimension code, as stored (see V1__registry.sql). */
final class TestHouse {
    /** A member; {@code givesFamily} as in reg.member. */
    record Member(int number, boolean givesFamily, Map<String, Integer> values) {}

    final long id;
    String village;
    final Map<String, Integer> values = new TreeMap<>();
    final List<Member> members = new ArrayList<>();

    TestHouse(long id, String village) {
        this.id = id;
        this.village = village;
    }

    TestHouse copy() {
        TestHouse copy = new TestHouse(id, village);
        copy.values.putAll(values);
        members.forEach(m -> copy.members.add(new Member(m.number(), m.givesFamily(), new TreeMap<>(m.values()))));
        return copy;
    }

    int value(String dimension) {
        return values.getOrDefault(dimension, 0);
    }

    /** Covers what is published of the household and its members, never where it stands. */
    long rowHash() {
        String row = values + " " + members;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(row.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
