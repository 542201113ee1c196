package pk.nser.db.intake.row;

import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;
import pk.nser.db.household.Identity;
import pk.nser.db.household.Member;
import pk.nser.db.intake.village.Village;
import pk.nser.db.lookup.CnicHash;

/**
 * What a member's line says, checked.
 *
 * @param education as given, which is kept for the head even where members' education was not collected
 * @param identity null when the line names nobody
 */
record MemberLine(Member member, int education, @Nullable Identity identity) {
    private static final int NAME_CHARACTERS = 200;
    private static final int NOT_COLLECTED = 0;
    private static final int DOES_NOT_APPLY = -1;
    private static final Codes GENDER = Codes.of("gender");
    private static final Codes RELATIONSHIP = Codes.of("relationship");
    private static final int HEAD = RELATIONSHIP.position("head");
    private static final Codes MARITAL = Codes.of("marital_status");
    private static final Codes DISABILITY = Codes.of("disability");
    private static final Codes EMPLOYMENT = Codes.of("employment_status");
    private static final Codes EDUCATION = Codes.of("education");

    /**
     * Reads the line of a member.
     *
     * @param village the household's, or null when it is not known: then what may be missing is not judged
     * @param cnicMac with the key of the CNIC hashes
     */
    static MemberLine read(RowReader row, @Nullable Village village, Mac cnicMac) {
        int number = (int) row.whole(Column.MEMBER_NO, 1, Member.MOST);
        int age = (int) row.whole(Column.AGE, 0, Member.OLDEST);
        int gender = row.code(Column.GENDER, GENDER);
        int relationship = row.code(Column.RELATIONSHIP, RELATIONSHIP);
        int marital = row.code(Column.MARITAL_STATUS, MARITAL);
        int family = row.isEmpty(Column.FAMILY_NO) ? 0 : (int) row.whole(Column.FAMILY_NO, 0, Member.MOST);
        int disability = disability(row, village);
        int employment = asked(row, Column.EMPLOYMENT_STATUS, EMPLOYMENT, age, Member.EMPLOYMENT_FROM);
        boolean all = village == null || village.collectsEducation();
        int education = education(row, age, all, relationship == HEAD);
        Member member = new Member(
                number,
                age,
                gender,
                relationship,
                marital,
                family,
                disability,
                employment,
                all ? education : NOT_COLLECTED);
        return new MemberLine(member, education, identity(row, number, cnicMac));
    }

    private static int disability(RowReader row, @Nullable Village village) {
        if (village == null || village.collectsDisability()) {
            return row.mask(Column.DISABILITY, DISABILITY);
        }
        return notCollected(row, Column.DISABILITY);
    }

    private static int education(RowReader row, int age, boolean all, boolean head) {
        if (all || head) {
            return asked(row, Column.EDUCATION, EDUCATION, age, Member.EDUCATION_FROM);
        }
        return notCollected(row, Column.EDUCATION);
    }

    private static int notCollected(RowReader row, Column column) {
        if (!row.isEmpty(column)) {
            throw new FieldFault(column, "is given although it was not collected in this area");
        }
        return NOT_COLLECTED;
    }

    private static int asked(RowReader row, Column column, Codes codes, int age, int from) {
        if (age >= from) {
            return row.code(column, codes);
        }
        if (!row.isEmpty(column)) {
            throw new FieldFault(column, "is given although it does not apply under " + from + " years");
        }
        return DOES_NOT_APPLY;
    }

    private static @Nullable Identity identity(RowReader row, int number, Mac cnicMac) {
        String name = row.kept(Column.NAME, NAME_CHARACTERS, false);
        byte[] cnic = row.cnic();
        if (name == null && cnic == null) {
            return null;
        }
        return new Identity(
                number, name, cnic == null ? null : CnicHash.of(cnicMac, cnic).bytes(), null);
    }
}
