package pk.nser.db.demo.people;

import java.util.ArrayList;
import java.util.List;
import pk.nser.db.demo.chance.Dice;

/**
 * How one household lives: its score, house and belongings.
 *
 * <p>Toilets, rooms and electricity follow the district's rates. Ownership of equipment, animals and land is a guess: no
 * source gives it by household; land follows the farm sizes of the Agricultural Census 2024.
 *
 * @param score poverty score, 0 to 100
 * @param rooms number of rooms, at least 1
 * @param toilet index in the codebook, as are the bits of the masks: 0 = none of them
 * @param animals heads of cows, goats, buffaloes, bullocks, lambs
 */
record Dwelling(
        double score, int rooms, int toilet, int electric, int gas, int kitchen, List<Integer> animals, Land land) {
    Dwelling {
        animals = List.copyOf(animals);
    }

    /** Refrigerator, air conditioner, freezer, television, washing machine, microwave oven, air cooler. */
    private static final double[] ELECTRIC = {0.45, 0.10, 0.07, 0.60, 0.55, 0.08, 0.14};

    private static final double[] GAS = {0.10, 0.08}; // geyser, heater
    private static final double[] KITCHEN = {0.75, 0.05}; // stove, range
    private static final double[] ANIMALS = {0.30, 0.34, 0.30, 0.05, 0.08}; // rural; cow, goat, buffalo, bullock, lamb
    private static final double[] HERDS = {1.2, 3.0, 1.3, 0.8, 6.0}; // mean heads beyond the first
    private static final double URBAN_HERDS = 0.15;
    private static final int MOST_ROOMS = 12;
    private static final double NATIONAL_MEAN_SCORE = 24;

    /** What a place has in common beyond the district: about normal values. */
    record Place(boolean urban, double sanitation, double building) {}

    /**
     * The dwelling of a household.
     *
     * @param wealth about normal within the district
     */
    static Dwelling make(DistrictLife life, Place place, double wealth, Dice dice) {
        double score = life.meanScore() + DistrictLife.SCORE_DEVIATION * wealth;
        double kept = score < 0 ? dice.between(0, 4) : Math.min(score, 100);
        double riches = (kept - NATIONAL_MEAN_SCORE) / DistrictLife.SCORE_DEVIATION;
        int toilet = life.toilet(0.45 * wealth + 0.35 * place.sanitation() + 0.82 * dice.normal());
        int rooms = life.rooms(0.5 * wealth + 0.2 * place.building() + 0.84 * dice.normal());
        while (rooms >= 4 && rooms < MOST_ROOMS && dice.chance(0.35)) {
            rooms++;
        }
        boolean current = life.electricity(0.4 * wealth + 0.3 * place.building() + 0.87 * dice.normal());
        int electric = current ? owned(ELECTRIC, 1.1, riches, dice) : 0;
        int gas = owned(GAS, 0.4 + 1.6 * life.district().rates().gas(), riches, dice);
        int kitchen = owned(KITCHEN, 1, riches, dice);
        String province = life.district().province();
        return new Dwelling(
                kept,
                rooms,
                toilet,
                electric,
                gas,
                kitchen,
                animals(place.urban(), province, dice),
                Land.of(place.urban(), province, riches, dice));
    }

    private static int owned(double[] shares, double factor, double riches, Dice dice) {
        int mask = 0;
        for (int i = 0; i < shares.length; i++) {
            double share = Math.min(0.95, shares[i] * factor);
            double odds = share / (1 - share) * Math.exp(1.1 * riches);
            if (dice.chance(odds / (1 + odds))) {
                mask |= 1 << i;
            }
        }
        return mask;
    }

    private static List<Integer> animals(boolean urban, String province, Dice dice) {
        List<Integer> heads = new ArrayList<>();
        for (int i = 0; i < ANIMALS.length; i++) {
            double share = ANIMALS[i] * (urban ? URBAN_HERDS : 1);
            if (i == 2 && !"PB SD".contains(province)) {
                share *= 0.4; // buffaloes are of the plains
            } else if (i == 4 && "BA".equals(province)) {
                share *= 3;
            }
            heads.add(dice.chance(share) ? 1 + dice.poisson(HERDS[i] * dice.gamma(2)) : 0);
        }
        return heads;
    }
}
