package pk.nser.db.demo.people;

import pk.nser.db.demo.chance.Dice;

/**
 * Agricultural land of a household, in the unit in which people there speak of it.
 *
 * @param hundredths value times 100; 0 with unit {@code acre} = none
 * @param unit muraba, acre, kanal or marla; 1 muraba = 25 acres, 1 acre = 8 kanal, 1 kanal = 20 marla
 */
record Land(long hundredths, String unit) {
    static final Land NONE = new Land(0, "acre");

    private static final double RURAL_OWNERS = 0.42;
    private static final double URBAN_OWNERS = 0.07;
    private static final double[] CLASSES = {0.26, 0.35, 0.19, 0.17, 0.03};
    private static final double[] ACRES = {0.05, 1, 2.5, 5, 12.5, 120};

    static Land of(boolean urban, String province, double riches, Dice dice) {
        double owners = urban ? URBAN_OWNERS : RURAL_OWNERS;
        if (!dice.chance(Math.min(0.9, owners * (1 + 0.25 * Math.max(-2, Math.min(2, riches)))))) {
            return NONE;
        }
        int sizeClass = dice.pick(CLASSES);
        double acres = ACRES[sizeClass] * Math.pow(ACRES[sizeClass + 1] / ACRES[sizeClass], dice.uniform());
        if ("PB".equals(province) && acres >= 25 && dice.chance(0.5)) {
            return new Land(Math.max(1, Math.round(acres / 12.5)) * 50, "muraba"); // half squares
        }
        boolean kanals = "KP AK GB IS".contains(province) && acres < 12.5;
        if (acres < 0.25) {
            return new Land(Math.max(1, Math.round(acres * 160)) * 100, "marla");
        }
        if (kanals || acres < 1) {
            return new Land(Math.max(1, Math.round(acres * 16)) * 50, "kanal");
        }
        return new Land(Math.max(4, Math.round(acres * 4)) * 25, "acre");
    }
}
