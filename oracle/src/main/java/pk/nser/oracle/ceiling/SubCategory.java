package pk.nser.oracle.ceiling;

/**
 * The eight sharing categories with their sub-levels (R13, requirements section 3). An internal analysis that the
 * programme team has had published (ii.a) is a row of its own, because its reach differs (A19).
 */
public enum SubCategory {
    I_A("i.a", true),
    I_B("i.b", false),
    II_A("ii.a", false),
    II_A_PUBLISHED("ii.a published", true),
    II_B("ii.b", false),
    III_A("iii.a", true),
    III_B("iii.b", false),
    IV("iv", false),
    V("v", false),
    VI("vi", false),
    VII_A("vii.a", true),
    VII_B("vii.b", false),
    VIII("viii", false);

    private final String code;
    private final boolean open;

    SubCategory(String code, boolean open) {
        this.code = code;
        this.open = open;
    }

    public String code() {
        return code;
    }

    /** Whether everyone may have it, without a token (R21, R27). */
    public boolean open() {
        return open;
    }
}
