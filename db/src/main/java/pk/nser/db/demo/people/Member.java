package pk.nser.db.demo.people;

/** One member of the household being made. Constants are the codebook's codes in upper case; a test compares them. */
final class Member {
    enum Relationship {
        HEAD,
        SPOUSE,
        CHILD,
        PARENT,
        SIBLING,
        GRANDCHILD,
        OTHER
    }

    enum MaritalStatus {
        NEVER_MARRIED,
        MARRIED,
        DIVORCED,
        SEPARATED,
        WIDOWED
    }

    enum Employment {
        EMPLOYEE,
        SELF_EMPLOYED,
        DAILY_WAGE,
        FAMILY_WORKER,
        UNEMPLOYED,
        NOT_WORKING
    }

    /** Youngest ever-married woman: over 18 (R1). */
    static final int YOUNGEST_WIFE = 19;

    static final int OLDEST = 99;

    final Relationship relationship;
    final boolean man;
    final int age;
    MaritalStatus maritalStatus = MaritalStatus.NEVER_MARRIED;

    /** Number of the family within the household, from 1; 0 = of none. */
    int family;

    /** Kinds of disability: bit i = i-th category of the codebook; 0 = none. */
    int disability;

    Employment employment = Employment.NOT_WORKING;

    /** Index in the codebook's {@code education}. */
    int education;

    Member(Relationship relationship, boolean man, int age) {
        this.relationship = relationship;
        this.man = man;
        this.age = Math.min(age, OLDEST);
    }

    boolean everMarriedWoman() {
        return !man && maritalStatus != MaritalStatus.NEVER_MARRIED;
    }
}
