package pk.nser.db.demo.people;

import java.util.List;
import pk.nser.db.demo.chance.Dice;
import pk.nser.db.demo.people.Member.Employment;

/**
 * Gives a member schooling, work and disability, by the rates of the district, age, sex and the household's wealth.
 *
 * <p>Shares of work are guesses; disability follows the census rate with about three times as much in old age.
 */
final class Lives {
    private static final List<Employment> KINDS_OF_WORK = List.of(Employment.values());
    private static final int YOUNGEST_WORKER = 10;
    private static final int[] YOUNGEST_BY_LEVEL = {0, 0, 10, 13, 15, 17, 21};

    /** Hearing, visual, speech, mental, lower limb, upper limb; shares of those with a disability (a guess). */
    private static final double[] KINDS = {0.17, 0.20, 0.12, 0.15, 0.26, 0.10};

    private static final double MEAN_AGE_FACTOR = 0.87;

    private final DistrictLife life;
    private final Dice dice;

    Lives(DistrictLife life, Dice dice) {
        this.life = life;
        this.dice = dice;
    }

    /**
     * Fills in the rest of the member.
     *
     * @param wealth of the household, about normal within its district
     * @param schools how well the place is off for schools, about normal
     */
    void live(Member member, double wealth, double schools, boolean urban) {
        member.disability = disability(member.age, wealth);
        member.education = education(member, wealth, schools);
        if (member.age >= YOUNGEST_WORKER) {
            member.employment = employment(member, wealth, urban);
        }
    }

    private int disability(int age, double wealth) {
        double factor = age < 15 ? 0.5 : age < 60 ? 0.9 : 3.0;
        double odds = life.district().rates().disability() * factor / MEAN_AGE_FACTOR;
        if (!dice.chance(odds * (1 - 0.15 * Math.max(-2.5, Math.min(2.5, wealth))))) {
            return 0;
        }
        int kinds = 1 << dice.pick(KINDS);
        return dice.chance(0.12) ? kinds | 1 << dice.pick(KINDS) : kinds;
    }

    private int education(Member member, double wealth, double schools) {
        double value = 0.45 * wealth + 0.25 * schools + 0.85 * dice.normal();
        value += member.man ? 0.25 : -0.25;
        value += Math.max(-0.6, Math.min(0.3, (32 - member.age) * 0.012));
        int level = life.schooling(value);
        while (level > 1 && member.age < YOUNGEST_BY_LEVEL[level]) {
            level--;
        }
        return level;
    }

    private Employment employment(Member member, double wealth, boolean urban) {
        double rich = Math.max(-0.9, Math.min(0.9, wealth * 0.4));
        if (member.age < 15) {
            return pick(0, 0, 0.01, urban ? 0.01 : 0.05, 0, 0.94);
        }
        if (!member.man) {
            return urban
                    ? pick(0.08 * (1 + rich), 0.03, 0.03 * (1 - rich), 0.01, 0.03, 0.82)
                    : pick(0.03 * (1 + rich), 0.03, 0.04 * (1 - rich), 0.13, 0.01, 0.76);
        }
        if (member.age < 20) {
            return pick(0.08, 0.06, 0.16 * (1 - rich), urban ? 0.03 : 0.1, 0.07, 0.5);
        }
        double idle = member.age < 60 ? 0.04 : 0.55;
        return urban
                ? pick(0.42 * (1 + rich), 0.27, 0.2 * (1 - rich), 0.02, 0.06, idle)
                : pick(0.2 * (1 + rich), 0.38, 0.27 * (1 - rich), 0.07, 0.05, idle);
    }

    private Employment pick(double... odds) {
        return KINDS_OF_WORK.get(dice.pick(odds));
    }
}
