package pk.nser.db.demo.grow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.demo.chance.Dice;
import pk.nser.db.demo.chance.Shares;
import pk.nser.db.demo.mesh.Cells;
import pk.nser.db.demo.mesh.Joined;
import pk.nser.db.demo.mesh.Regions;

/**
 * Divides the cells of one tehsil into union councils of about 4,500 households and these into villages.
 *
 * <p>At full density every cell is a village; where the registry is thin, villages are groups of cells, so that a village
 * has about as many households as a real one.
 */
public final class TehsilGrowth {
    /** Households of a union council (about what the survey of 3,115 of them had). */
    static final int UNION_COUNCIL_HOUSEHOLDS = 4_500;

    private static final int MOST_CENTRES = 12;

    private final Cells cells;
    private final People people;
    private final PlaceNames names;
    private final long seed;
    private final List<GrownArea> grown = new ArrayList<>();

    /** Growth among these cells and their people. */
    public TehsilGrowth(Cells cells, People people, PlaceNames names, long seed) {
        this.cells = cells;
        this.people = people;
        this.names = names;
        this.seed = seed;
    }

    /** One tehsil to be divided: its cells, and how dense the registry is there (0 to 1). */
    public record Tehsil(
            String code, String district, String province, List<Integer> members, int households, double density) {}

    /** Adds the union councils and villages of the tehsil to {@link #grown()}; its own shape. */
    public Geometry grow(Tehsil tehsil) {
        int wanted = (int) Math.round((double) tehsil.households() / UNION_COUNCIL_HOUSEHOLDS);
        int count = Math.max(1, Math.min(wanted, tehsil.members().size()));
        List<List<Integer>> councils = divide(tehsil.members(), count, tehsil.code());
        int[] households = Shares.of(tehsil.households(), weights(councils));
        List<Geometry> shapes = new ArrayList<>();
        for (int i = 0; i < councils.size(); i++) {
            shapes.add(growCouncil(tehsil, i + 1, councils.get(i), households[i]));
        }
        return Joined.of(shapes);
    }

    /** Union councils and villages so far, parents before children. */
    public List<GrownArea> grown() {
        return grown;
    }

    private Geometry growCouncil(Tehsil tehsil, int number, List<Integer> members, int households) {
        String code = String.format(Locale.ROOT, "%s-%03d", tehsil.code(), number);
        int count = tehsil.density() > 0.98
                ? members.size()
                : Math.max(1, (int) Math.round(members.size() * tehsil.density()));
        List<List<Integer>> villages = divide(members, count, code);
        int[] shares = Shares.of(households, weights(villages));
        List<GrownArea> areas = new ArrayList<>();
        for (int i = 0; i < villages.size(); i++) {
            areas.add(village(tehsil, code, i + 1, villages.get(i), shares[i]));
        }
        Geometry shape = Joined.of(areas.stream().map(GrownArea::shape).toList());
        PlaceNames.Name name = names.of(tehsil.province(), code);
        grown.add(new GrownArea(
                AreaLevel.UNION_COUNCIL,
                code,
                tehsil.code(),
                "UC-" + number + " " + name.en(),
                "یو سی " + PlaceNames.urduDigits(number) + " " + name.ur(),
                shape,
                households,
                tehsil.district(),
                List.of()));
        grown.addAll(areas);
        return shape;
    }

    private GrownArea village(Tehsil tehsil, String council, int number, List<Integer> members, int households) {
        String code = String.format(Locale.ROOT, "%s-%03d", council, number);
        PlaceNames.Name name = names.of(tehsil.province(), code);
        List<Centre> centres = members.stream()
                .sorted(Comparator.comparingDouble((Integer m) -> -people.persons(m)))
                .limit(MOST_CENTRES)
                .map(m -> {
                    Coordinate at = cells.site(m);
                    return new Centre(at.x, at.y, people.persons(m) + 1e-6, people.urban(m));
                })
                .toList();
        Geometry shape = Joined.of(members.stream().map(cells::shape).toList());
        return new GrownArea(
                AreaLevel.VILLAGE, code, council, name.en(), name.ur(), shape, households, tehsil.district(), centres);
    }

    /** Groups from north to south. */
    private List<List<Integer>> divide(List<Integer> members, int count, String code) {
        double[] wishes = new double[count];
        Dice dice = Dice.of(seed, "divide " + code);
        for (int i = 0; i < count; i++) {
            wishes[i] = dice.between(0.75, 1.3);
        }
        List<List<Integer>> groups = new ArrayList<>();
        if (count == members.size()) {
            members.forEach(m -> groups.add(List.of(m)));
        } else {
            groups.addAll(Regions.divide(cells, members, people::persons, wishes, dice));
        }
        groups.sort(Comparator.comparingDouble((List<Integer> g) -> -cells.site(g.get(0)).y));
        return groups;
    }

    private double[] weights(List<List<Integer>> groups) {
        return groups.stream()
                .mapToDouble(g -> g.stream().mapToDouble(people::persons).sum())
                .toArray();
    }
}
