package pk.nser.db.disclosure.unitdata;

import java.util.HashMap;
import java.util.Map;

/**
 * The area that each row of a file names: the district, or the tehsil when the grant says so and the tehsil has enough
 * households (disclosure.md 2.10). Where the tehsils of a district that are too small would together be too small as
 * well, the whole district stays a district: else "the rest of the district" would be a tehsil below the limit.
 */
public final class UnitAreas {
    private final Map<Integer, Integer> areaOfTehsil;

    private UnitAreas(Map<Integer, Integer> areaOfTehsil) {
        this.areaOfTehsil = Map.copyOf(areaOfTehsil);
    }

    /**
     * Decides for one file.
     *
     * @param tehsils true when the agreement says that rows may name tehsils
     * @param districtOfTehsil id of each shown tehsil's district
     * @param households households in the frozen rows, by id of the shown tehsil, whether the file holds them or not
     */
    public static UnitAreas of(
            UnitRules rules, boolean tehsils, Map<Integer, Integer> districtOfTehsil, Map<Integer, Long> households) {
        Map<Integer, Long> rest = new HashMap<>();
        districtOfTehsil.forEach((tehsil, district) -> {
            long size = households.getOrDefault(tehsil, 0L);
            if (size < rules.tehsilHouseholds()) {
                rest.merge(district, size, Long::sum);
            }
        });
        Map<Integer, Integer> areas = new HashMap<>();
        districtOfTehsil.forEach((tehsil, district) -> {
            long left = rest.getOrDefault(district, 0L);
            boolean named = tehsils
                    && households.getOrDefault(tehsil, 0L) >= rules.tehsilHouseholds()
                    && (left == 0 || left >= rules.tehsilHouseholds());
            areas.put(tehsil, named ? tehsil : district);
        });
        return new UnitAreas(areas);
    }

    /**
     * Id of the area that a household's row names.
     *
     * @param tehsil id of the shown tehsil in which it lives
     * @throws IllegalArgumentException when there is no such tehsil
     */
    public int area(int tehsil) {
        Integer area = areaOfTehsil.get(tehsil);
        if (area == null) {
            throw new IllegalArgumentException("no tehsil has the id " + tehsil);
        }
        return area;
    }
}
