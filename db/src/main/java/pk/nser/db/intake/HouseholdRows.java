package pk.nser.db.intake;

import java.nio.file.Path;
import pk.nser.db.disclosure.key.KeyFile;
import pk.nser.db.disclosure.key.RecordKeys;
import pk.nser.db.household.Household;
import pk.nser.db.household.HouseholdHashes;
import pk.nser.db.household.Identity;
import pk.nser.db.household.Member;
import pk.nser.db.intake.row.Row;

/**
 * Writes checked households as rows of the staging tables, with everything that follows from them; the order of the
 * fields is that of the files {@code copy_*.sql}. Not thread-safe.
 */
final class HouseholdRows {
    private final RecordKeys keys;
    private final HouseholdHashes hashes;
    private final int batch;
    private int next;

    HouseholdRows(Path keysFolder, int batch) {
        this.keys = new RecordKeys(KeyFile.read(keysFolder, KeyFile.RECORD));
        this.hashes = new HouseholdHashes(KeyFile.read(keysFolder, KeyFile.ROWS));
        this.batch = batch;
    }

    void add(Row.Accepted accepted, Chunk to) {
        Household household = accepted.household();
        int seq = next++;
        int cell = household.cell();
        long rowHash = hashes.row(household);
        household(household, cell, rowHash, to.households)
                .int8(hashes.content(household, rowHash, accepted.identities()))
                .int4(seq)
                .int8(accepted.line());
        for (Member member : household.members()) {
            member(household, member, to.members).int4(seq).int4(cell);
        }
        for (Identity identity : accepted.identities()) {
            to.identities
                    .row(6)
                    .int8(household.id())
                    .int2(identity.memberNo())
                    .text(identity.name())
                    .bytea(identity.cnicHash())
                    .text(identity.address())
                    .int4(seq);
        }
    }

    private CopyRows household(Household household, int cell, long rowHash, CopyRows rows) {
        Member head = household.head();
        rows.row(33)
                .int8(household.id())
                .int8(rowHash)
                .int4(household.areaId())
                .int4(cell)
                .int4(keys.household(household.id()))
                .int4(batch)
                .float4(household.score())
                .int4(household.land().marla())
                .float4((float) household.land().value())
                .int2(household.land().unit().stored())
                .int2(household.band())
                .int2(household.composition())
                .int2(household.members().size())
                .int2(head.gender())
                .int2(household.headEducation())
                .int2(head.employmentStatus())
                .int2(household.disability());
        return dwelling(household, rows);
    }

    private static CopyRows dwelling(Household household, CopyRows rows) {
        return rows.int2(household.rooms())
                .int2(household.toiletType())
                .int2(household.electricEquipment())
                .int2(household.gasEquipment())
                .int2(household.kitchenAssets())
                .int2(household.livestock().mask())
                .int2(household.livestock().cows())
                .int2(household.livestock().goats())
                .int2(household.livestock().buffaloes())
                .int2(household.livestock().bullocks())
                .int2(household.livestock().lambs())
                .int2(household.land().category())
                .point(household.geotag());
    }

    private CopyRows member(Household household, Member member, CopyRows rows) {
        return rows.row(17)
                .int8(household.id())
                .int2(member.number())
                .int4(household.areaId())
                .int4(keys.member(household.id(), member.number()))
                .int2(household.band())
                .int2(member.age())
                .int2(member.gender())
                .int2(member.relationship())
                .int2(member.ageBracket())
                .int2(member.maritalStatus())
                .int2(member.disability())
                .int2(member.employmentStatus())
                .int2(member.education())
                .int2(member.familyNo())
                .bool(household.givesFamily(member));
    }
}
