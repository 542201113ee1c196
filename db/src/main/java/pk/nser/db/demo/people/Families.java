package pk.nser.db.demo.people;

import java.util.ArrayList;
import java.util.List;
import pk.nser.db.demo.chance.Dice;
import pk.nser.db.demo.people.Member.MaritalStatus;
import pk.nser.db.demo.people.Member.Relationship;

/**
 * Makes the members of a household of a given size: one head, his or her family, parents, married sons with wives and
 * children, brothers, sisters and others until the house is full.
 *
 * <p>Every ever-married woman gives a family (R1), every married man's wife lives with him; the mix is a guess guided by
 * the census (94 % of heads are men). Children belong to their mother's family; who has no ever-married woman of his own
 * is of no family (0).
 */
final class Families {
    private static final List<MaritalStatus> STATUSES = List.of(MaritalStatus.values());
    private static final double MEN_AMONG_HEADS = 0.94;

    private static final int GRANDMOTHERS_AGE = 43;
    private static final int MOST_CHILDREN = 14;

    private final Dice dice;
    private final List<Member> members = new ArrayList<>();
    private int size;
    private int families;

    Families(Dice dice) {
        this.dice = dice;
    }

    /** The members, the head first. */
    List<Member> make(int ofSize) {
        members.clear();
        size = ofSize;
        families = 0;
        Member head = head();
        int mothersAge = marryHead(head);
        addParents(head);
        if (head.maritalStatus != MaritalStatus.NEVER_MARRIED) {
            int youngest = mothersAge - Member.YOUNGEST_WIFE - dice.below(9);
            int kept = mothersAge < GRANDMOTHERS_AGE ? 0 : (size - members.size()) * 2 / 5; // room for sons' families
            youngest = addChildren(youngest, head.family, size - kept);
            addSonsWives();
            addChildren(youngest, head.family, size);
        }
        fillUp(head);
        return members;
    }

    private boolean room() {
        return members.size() < size;
    }

    private Member add(Relationship relationship, boolean man, int age) {
        Member member = new Member(relationship, man, age);
        members.add(member);
        return member;
    }

    private Member head() {
        boolean man = dice.chance(size == 1 ? 0.7 : MEN_AMONG_HEADS);
        int age = (int) Math.round(Math.max(21, Math.min(90, 38 + 0.8 * size + 12 * dice.normal())));
        Member head = add(Relationship.HEAD, man, age);
        if (man && size > 1 && dice.chance(0.95)) {
            head.maritalStatus = MaritalStatus.MARRIED;
        } else if (man || size == 1) {
            head.maritalStatus = pick(0.45, 0, 0.06, 0.06, 0.43);
        } else {
            head.maritalStatus = pick(0, age < 40 ? 0.6 : 0.2, 0.05, 0.05, 0.5);
        }
        return head;
    }

    private MaritalStatus pick(double... odds) {
        return STATUSES.get(dice.pick(odds));
    }

    /** Adds the wife of a married head; the age of the mother of the house, or what it would be. */
    private int marryHead(Member head) {
        if (head.man && head.maritalStatus == MaritalStatus.MARRIED) {
            return wife(head, Relationship.SPOUSE).age;
        }
        if (head.everMarriedWoman()) {
            head.family = ++families;
            return head.age;
        }
        return head.age - 4;
    }

    private Member wife(Member husband, Relationship relationship) {
        int age = (int) Math.round(husband.age - 4 + 3 * dice.normal());
        Member wife = add(relationship, false, Math.max(Member.YOUNGEST_WIFE, age));
        wife.maritalStatus = MaritalStatus.MARRIED;
        husband.maritalStatus = MaritalStatus.MARRIED;
        wife.family = ++families;
        husband.family = wife.family;
        return wife;
    }

    private void addParents(Member head) {
        if (!room() || head.age > 60 || !dice.chance(0.2)) {
            return;
        }
        Member mother = add(Relationship.PARENT, false, head.age + 19 + dice.below(16));
        mother.family = ++families;
        mother.maritalStatus = MaritalStatus.WIDOWED;
        if (room() && dice.chance(0.4)) {
            Member father = add(Relationship.PARENT, true, mother.age + dice.below(9));
            father.maritalStatus = MaritalStatus.MARRIED;
            father.family = mother.family;
            mother.maritalStatus = MaritalStatus.MARRIED;
        }
    }

    /** Adds children from this age downward while there is room; the age of the next one. */
    private int addChildren(int eldest, int family, int untilSize) {
        int age = eldest;
        for (int born = 0; born < MOST_CHILDREN && age >= 0 && members.size() < untilSize; born++) {
            boolean man = dice.chance(0.51);
            if (!dice.chance(hasMovedAway(man, age))) {
                Member child = add(Relationship.CHILD, man, age);
                child.family = family;
                if (!man && age >= Member.YOUNGEST_WIFE && dice.chance(0.08)) {
                    child.maritalStatus = pick(0, 0, 0.2, 0.2, 0.6);
                    child.family = ++families;
                }
            }
            age -= 1 + dice.below(3);
        }
        return age;
    }

    private static double hasMovedAway(boolean man, int age) {
        if (age < 20) {
            return 0;
        }
        return man ? Math.min(0.6, (age - 19) * 0.06) : Math.min(0.92, 0.35 + (age - 19) * 0.08);
    }

    private void addSonsWives() {
        for (Member son : List.copyOf(members)) {
            boolean single = son.relationship == Relationship.CHILD && son.man;
            if (single && son.age >= 21 && room() && dice.chance(Math.min(0.9, (son.age - 18) * 0.11))) {
                int mothersAge = wife(son, Relationship.OTHER).age;
                addOffspring(Relationship.GRANDCHILD, mothersAge, son.family, 1 + dice.below(6));
            }
        }
    }

    private void addOffspring(Relationship relationship, int mothersAge, int family, int most) {
        int age = Math.min(25, mothersAge - Member.YOUNGEST_WIFE - dice.below(3));
        for (int born = 0; born < most && age >= 0 && room(); born++) {
            add(relationship, dice.chance(0.51), age).family = family;
            age -= 1 + dice.below(3);
        }
    }

    private void fillUp(Member head) {
        while (room()) {
            int age = Math.max(1, head.age - 14 + dice.below(20));
            switch (dice.pick(0.3, 0.15, 0.55)) {
                case 0 -> addBrother(Math.min(80, age));
                case 1 -> addSister(Math.min(80, age));
                default -> add(Relationship.OTHER, dice.chance(0.5), dice.below(16));
            }
        }
    }

    private void addBrother(int age) {
        Member brother = add(Relationship.SIBLING, true, age);
        if (age >= 23 && room() && dice.chance(0.75)) {
            int mothersAge = wife(brother, Relationship.OTHER).age;
            addOffspring(Relationship.OTHER, mothersAge, brother.family, 1 + dice.below(6));
        }
    }

    private void addSister(int age) {
        Member sister = add(Relationship.SIBLING, false, age);
        if (age >= 25 && dice.chance(0.5)) {
            sister.maritalStatus = pick(0, 0, 0.2, 0.2, 0.6);
            sister.family = ++families;
        }
    }
}
