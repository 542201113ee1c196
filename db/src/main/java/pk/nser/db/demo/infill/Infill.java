package pk.nser.db.demo.infill;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.demo.chance.Dice;
import pk.nser.db.demo.chance.Shares;
import pk.nser.db.demo.facts.District;
import pk.nser.db.demo.facts.Facts;
import pk.nser.db.demo.grow.Extent;
import pk.nser.db.demo.grow.Grown;
import pk.nser.db.demo.grow.GrownArea;
import pk.nser.db.demo.grow.People;
import pk.nser.db.demo.grow.PlaceNames;
import pk.nser.db.demo.grow.TehsilGrowth;
import pk.nser.db.demo.mesh.BorderNodes;
import pk.nser.db.demo.mesh.ClippedVoronoi;
import pk.nser.db.demo.mesh.Connected;
import pk.nser.db.demo.mesh.GroupedCells;
import pk.nser.db.demo.mesh.Joined;
import pk.nser.db.demo.mesh.RingCells;
import pk.nser.db.progress.Progress;

/**
 * Grows union councils and villages inside the tehsils of an imported boundary set.
 *
 * <p>The given outlines keep every vertex. Where a new border meets one, a point is put into it on both its sides (at
 * most a centimetre off the line, {@link BorderNodes}); district to country are joined anew from the tehsils, so that
 * all levels nest exactly.
 */
public final class Infill {
    /** Households of a village at real density (25 million in about 52,000 villages). */
    private static final int VILLAGE_HOUSEHOLDS = 480;

    private final Facts facts;
    private final long seed;
    private final PlaceNames names;
    private final BorderNodes nodes = new BorderNodes();
    private final List<GrownArea> finer = new ArrayList<>();
    private final Map<String, Geometry> tehsilShapes = new LinkedHashMap<>();
    private final Map<String, Integer> households = new HashMap<>();
    private final Map<String, District> alike = new HashMap<>();

    private Infill(Facts facts, long seed) {
        this.facts = facts;
        this.seed = seed;
        this.names = new PlaceNames(seed);
    }

    /**
     * The given areas with union councils and villages inside, settled with {@code total} households; as dense, thin and
     * rated as the districts of the facts with the same names, else the nearest.
     *
     * @param given areas of all levels from country to tehsil
     */
    public static Grown grow(Facts facts, List<GivenArea> given, int total, long seed, Progress progress) {
        List<GivenArea> tehsils =
                given.stream().filter(a -> a.level() == AreaLevel.TEHSIL).toList();
        if (tehsils.isEmpty()) {
            throw new IllegalArgumentException("the boundary set has no tehsils to grow villages in");
        }
        Infill infill = new Infill(facts, seed);
        infill.share(given, tehsils, total);
        progress.begin("growing union councils and villages", "tehsils", tehsils.size());
        for (int i = 0; i < tehsils.size(); i++) {
            infill.fill(tehsils.get(i));
            progress.at(i + 1L);
        }
        return infill.collect(given);
    }

    /** Gives every tehsil its households: those of the alike district, by the tehsils' weights. */
    private void share(List<GivenArea> given, List<GivenArea> tehsils, int total) {
        Alike finder = new Alike(facts.districts());
        Map<String, Integer> districtAlike = new HashMap<>();
        given.stream()
                .filter(a -> a.level() == AreaLevel.DISTRICT)
                .forEach(d -> districtAlike.put(d.code(), finder.of(d)));
        Map<Integer, List<GivenArea>> byAlike = new HashMap<>();
        for (GivenArea tehsil : tehsils) {
            Integer known = districtAlike.get(String.valueOf(tehsil.parent()));
            int index = known == null ? finder.of(tehsil) : known;
            alike.put(tehsil.code(), facts.districts().get(index));
            byAlike.computeIfAbsent(index, k -> new ArrayList<>()).add(tehsil);
        }
        List<Integer> wanted = Extent.of(facts, total).households();
        List<Integer> order = byAlike.keySet().stream().sorted().toList();
        int[] shares = Shares.of(total, order.stream().mapToDouble(wanted::get).toArray());
        for (int i = 0; i < shares.length; i++) {
            List<GivenArea> members = byAlike.getOrDefault(order.get(i), List.of());
            int[] parts = Shares.of(
                    shares[i], members.stream().mapToDouble(GivenArea::weight).toArray());
            for (int m = 0; m < parts.length; m++) {
                households.put(members.get(m).code(), parts[m]);
            }
        }
    }

    private void fill(GivenArea tehsil) {
        Dice dice = Dice.of(seed, "infill " + tehsil.code());
        int here = households.getOrDefault(tehsil.code(), 0);
        District district = districtOf(tehsil.code());
        int count = Math.max(1, (here + VILLAGE_HOUSEHOLDS / 2) / VILLAGE_HOUSEHOLDS);
        List<Coordinate> places = Settlers.places(tehsil.shape(), count, dice);
        GroupedCells villages = villages(tehsil.shape(), places);
        List<Coordinate> sites =
                IntStream.range(0, villages.size()).mapToObj(villages::site).toList();
        People people = Settlers.people(sites, district.urban(), dice);
        TehsilGrowth growth = new TehsilGrowth(villages, people, names, seed);
        List<Integer> members = IntStream.range(0, villages.size()).boxed().toList();
        tehsilShapes.put(
                tehsil.code(),
                growth.grow(new TehsilGrowth.Tehsil(
                        tehsil.code(), district.code(), district.province(), members, here, 1)));
        finer.addAll(growth.grown());
    }

    /** Cells of the shape as villages: what the outline cut off from a village's site goes to its neighbour. */
    private GroupedCells villages(Geometry shape, List<Coordinate> places) {
        RingCells cells = ClippedVoronoi.of(shape, places, nodes);
        Map<Coordinate, Integer> labelOf = new HashMap<>();
        int[] labels = new int[cells.size()];
        for (int cell = 0; cell < labels.length; cell++) {
            labels[cell] = labelOf.computeIfAbsent(cells.site(cell), site -> labelOf.size());
        }
        int[] mended = labels.clone();
        Connected.mend(cells, mended);
        for (int cell = 0; cell < labels.length; cell++) {
            mended[cell] = mended[cell] < 0 ? labels[cell] : mended[cell]; // an island stays with its village
        }
        return new GroupedCells(cells, mended, labelOf.size());
    }

    private District districtOf(String tehsil) {
        District district = alike.get(tehsil);
        if (district == null) {
            throw new IllegalStateException(tehsil + " has no district alike");
        }
        return district;
    }

    /** All areas, coarse to fine, with the points of all inner borders put in. */
    private Grown collect(List<GivenArea> given) {
        Map<String, List<String>> children = new HashMap<>();
        given.forEach(a -> children.computeIfAbsent(String.valueOf(a.parent()), p -> new ArrayList<>())
                .add(a.code()));
        tehsilShapes.replaceAll((code, shape) -> nodes.into(shape));
        List<GrownArea> areas = new ArrayList<>();
        given.stream().sorted(Comparator.comparing(GivenArea::level)).forEach(area -> areas.add(grown(area, children)));
        for (GrownArea area : finer) {
            areas.add(new GrownArea(
                    area.level(),
                    area.code(),
                    area.parent(),
                    area.name(),
                    area.nameUr(),
                    nodes.into(area.shape()),
                    area.households(),
                    area.district(),
                    area.centres()));
        }
        return new Grown(areas, List.of());
    }

    private GrownArea grown(GivenArea area, Map<String, List<String>> children) {
        List<String> tehsils = tehsils(area.code(), children);
        if (tehsils.isEmpty()) {
            throw new IllegalArgumentException(area.code() + " (" + area.name() + ") has no tehsil");
        }
        return new GrownArea(
                area.level(),
                area.code(),
                area.parent(),
                area.name(),
                area.nameUr(),
                Joined.of(tehsils.stream().map(this::shapeOf).toList()),
                tehsils.stream().mapToInt(t -> households.getOrDefault(t, 0)).sum(),
                area.level() == AreaLevel.TEHSIL ? districtOf(area.code()).code() : "",
                List.of());
    }

    private Geometry shapeOf(String tehsil) {
        Geometry shape = tehsilShapes.get(tehsil);
        if (shape == null) {
            throw new IllegalStateException(tehsil + " was not grown");
        }
        return shape;
    }

    /** Codes of the tehsils in an area, itself included. */
    private List<String> tehsils(String code, Map<String, List<String>> children) {
        if (tehsilShapes.containsKey(code)) {
            return List.of(code);
        }
        return children.getOrDefault(code, List.of()).stream()
                .flatMap(child -> tehsils(child, children).stream())
                .toList();
    }
}
