package pk.nser.bench.made;

import pk.nser.db.household.Household;
import pk.nser.db.household.Livestock;
import pk.nser.db.household.Member;

/** Rows as {@code count_households.sql} and {@code count_members.sql} give them; a self-check compares. */
final class CountedRow {
    static final int HOUSEHOLD_COLUMNS = 22;
    static final int MEMBER_COLUMNS = 11;
    static final int AREA = 0;
    static final int KEY = 1;

    /** Position of the first column that is summed; the rest of a household's row follows. */
    static final int HELD = 16;

    private static final int BAND = 2;
    private static final int GIVES_FAMILY = 3;
    private static final int FIRST_DIMENSION = 4;

    private CountedRow() {}

    static void household(Household household, int key, int[] row) {
        begin(household, key, row);
        row[GIVES_FAMILY] = 0;
        Member head = household.head();
        int at = FIRST_DIMENSION;
        row[at++] = household.composition();
        row[at++] = head.gender();
        row[at++] = household.headEducation();
        row[at++] = head.employmentStatus();
        row[at++] = household.disability();
        row[at++] = household.rooms();
        row[at++] = household.toiletType();
        row[at++] = household.electricEquipment();
        row[at++] = household.gasEquipment();
        row[at++] = household.kitchenAssets();
        row[at++] = household.livestock().mask();
        row[at++] = household.land().category();
        Livestock heads = household.livestock();
        row[at++] = heads.cows();
        row[at++] = heads.goats();
        row[at++] = heads.buffaloes();
        row[at++] = heads.bullocks();
        row[at++] = heads.lambs();
        row[at] = household.land().marla();
    }

    static void member(Household household, Member member, int key, int[] row) {
        begin(household, key, row);
        row[GIVES_FAMILY] = household.givesFamily(member) ? 1 : 0;
        int at = FIRST_DIMENSION;
        row[at++] = member.gender();
        row[at++] = member.relationship();
        row[at++] = member.ageBracket();
        row[at++] = member.maritalStatus();
        row[at++] = member.disability();
        row[at++] = member.employmentStatus();
        row[at] = member.education();
    }

    private static void begin(Household household, int key, int[] row) {
        row[AREA] = household.areaId();
        row[KEY] = key;
        row[BAND] = household.band();
    }
}
