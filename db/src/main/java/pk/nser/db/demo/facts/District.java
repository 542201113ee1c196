package pk.nser.db.demo.facts;

import java.util.List;

/**
 * One district of the table {@code districts.csv}; sources and what is modelled are told there.
 *
 * @param longitude about the middle, degrees WGS 84
 * @param areaKm2 land area in square kilometres
 * @param households private households of the census
 * @param householdSize mean number of members
 * @param urban share of urban persons, 0 to 1
 * @param localities rural localities by size class, as {@link #SIZE_CLASSES}
 * @param modelled names of the facts that are a model
 */
public record District(
        String code,
        String name,
        String nameUr,
        String division,
        double longitude,
        double latitude,
        double areaKm2,
        int households,
        double householdSize,
        double urban,
        int tehsils,
        int towns,
        List<Integer> localities,
        Rates rates,
        List<String> modelled) {

    /** Smallest and largest number of persons of each size class of rural localities, largest class first. */
    public static final List<double[]> SIZE_CLASSES = List.of(
            new double[] {5000, 18000},
            new double[] {2000, 5000},
            new double[] {1000, 2000},
            new double[] {500, 1000},
            new double[] {200, 500},
            new double[] {20, 200},
            new double[] {0, 0});

    public District {
        localities = List.copyOf(localities);
        modelled = List.copyOf(modelled);
        if (localities.size() != SIZE_CLASSES.size()) {
            throw new IllegalArgumentException(code + " has " + localities.size() + " size classes");
        }
    }

    /** Code of the province: the letters before the first dash. */
    public String province() {
        return code.substring(0, code.indexOf('-'));
    }

    /** Persons of the census. */
    public double persons() {
        return households * householdSize;
    }
}
