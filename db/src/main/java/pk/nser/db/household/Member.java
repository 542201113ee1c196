package pk.nser.db.household;

import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Dimension;

/**
 * A person of a household. Codes as the registry stores them: 0 = not collected, n = the n-th category of the codebook
 * from 1, -1 = does not apply; {@code disability} is a mask, bit i = category i.
 *
 * @param number from 1 within the household
 * @param age completed years
 * @param familyNo number of the family within the household, 0 = of none
 */
public record Member(
        int number,
        int age,
        int gender,
        int relationship,
        int maritalStatus,
        int familyNo,
        int disability,
        int employmentStatus,
        int education) {

    /** Most members of a household, and the highest number. */
    public static final int MOST = 250;

    /** Oldest age that is believed. */
    public static final int OLDEST = 120;

    /** Education is asked of members of this age and older. */
    public static final int EDUCATION_FROM = 5;

    /** Employment is asked of members of this age and older. */
    public static final int EMPLOYMENT_FROM = 10;

    private static final int FEMALE = code("gender", "female");
    private static final int HEAD = code("relationship", "head");
    private static final int NEVER_MARRIED = code("marital_status", "never_married");
    private static final int ADULT_FROM = 19;

    public Member {
        if (number < 1 || number > MOST || age < 0 || age > OLDEST || familyNo < 0 || familyNo > MOST) {
            throw new IllegalArgumentException("not a member's number, age or family");
        }
    }

    /** True for the head of the household. */
    public boolean isHead() {
        return relationship == HEAD;
    }

    /** True for a woman over 18 who is or was married: by her a family is counted (R1). */
    public boolean isEverMarriedWoman() {
        return gender == FEMALE && age >= ADULT_FROM && maritalStatus > 0 && maritalStatus != NEVER_MARRIED;
    }

    /** Category of dimension {@code age_bracket}: minor under 13, teenage 13-19, adult 20-59, old age from 60. */
    public int ageBracket() {
        if (age < 20) {
            return age < 13 ? 1 : 2;
        }
        return age < 60 ? 3 : 4;
    }

    private static int code(String dimension, String category) {
        Dimension found = Codebook.standard().dimension(dimension).orElseThrow();
        return found.categoryIndex(category) + 1;
    }
}
