package pk.nser.db.demo.grow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.demo.chance.Dice;
import pk.nser.db.demo.chance.Shares;
import pk.nser.db.demo.facts.District;
import pk.nser.db.demo.facts.Facts;
import pk.nser.db.demo.facts.NamedArea;
import pk.nser.db.demo.ground.Outline;
import pk.nser.db.demo.ground.Site;
import pk.nser.db.demo.ground.Sites;
import pk.nser.db.demo.mesh.Connected;
import pk.nser.db.demo.mesh.Joined;
import pk.nser.db.demo.mesh.Regions;
import pk.nser.db.demo.mesh.RingCells;
import pk.nser.db.demo.mesh.Voronoi;
import pk.nser.db.progress.Progress;

/**
 * Grows the whole demonstration country: one cell for every place of the land, cells into tehsils, union councils and
 * villages, these into districts, divisions, provinces and the country.
 *
 * <p>Every coarser shape is the union of its finer ones, so all levels nest exactly. Country to tehsil are the same
 * whatever the size of the registry.
 */
public final class Country {
    private final Facts facts;
    private final Extent extent;
    private final long seed;
    private final List<Site> sites;
    private final RingCells cells;
    private final int[] labels;
    private final TehsilGrowth growth;
    private final PlaceNames names;
    private final List<GrownArea> districtsAndTehsils = new ArrayList<>();

    private Country(Facts facts, Extent extent, long seed, Outline outline) {
        this.facts = facts;
        this.extent = extent;
        this.seed = seed;
        this.sites = Sites.of(outline, facts.districts(), seed);
        this.cells = Voronoi.of(sites.stream()
                .map(s -> new Coordinate(s.longitude(), s.latitude()))
                .toList());
        this.labels = sites.stream().mapToInt(Site::district).toArray();
        Connected.mend(cells, labels);
        this.names = new PlaceNames(seed);
        this.growth = new TehsilGrowth(cells, new SitePeople(sites), names, seed);
    }

    private record SitePeople(List<Site> sites) implements People {
        @Override
        public double persons(int cell) {
            return sites.get(cell).persons();
        }

        @Override
        public boolean urban(int cell) {
            return sites.get(cell).urban();
        }
    }

    /** The country of these facts, settled to this extent. */
    public static Grown grow(Facts facts, Extent extent, long seed, Progress progress) {
        progress.begin("placing the villages of the demonstration country", "villages", -1);
        Outline outline = Outline.standard();
        Country country = new Country(facts, extent, seed, outline);
        progress.begin(
                "growing districts, tehsils, union councils and villages",
                "districts",
                facts.districts().size());
        for (int i = 0; i < facts.districts().size(); i++) {
            country.growDistrict(i);
            progress.at(i + 1L);
        }
        progress.begin("joining divisions, provinces and the country", "levels", 3);
        List<GrownArea> areas = country.joinUpwards();
        areas.addAll(country.districtsAndTehsils);
        areas.addAll(country.growth.grown());
        return new Grown(areas, new Borders(facts, outline, country.cells, country.labels).lines());
    }

    private void growDistrict(int index) {
        District district = facts.districts().get(index);
        List<Integer> members = new ArrayList<>();
        for (int cell = 0; cell < labels.length; cell++) {
            if (labels[cell] == index) {
                members.add(cell);
            }
        }
        List<List<Integer>> tehsils = tehsils(district, members);
        double[] weights = tehsils.stream()
                .mapToDouble(
                        t -> t.stream().mapToDouble(c -> sites.get(c).persons()).sum())
                .toArray();
        int[] households = Shares.of(extent.households().get(index), weights);
        List<GrownArea> areas = new ArrayList<>();
        for (int t = 0; t < tehsils.size(); t++) {
            areas.add(tehsil(
                    district, t, tehsils.get(t), households[t], extent.density().get(index)));
        }
        districtsAndTehsils.add(new GrownArea(
                AreaLevel.DISTRICT,
                district.code(),
                district.division(),
                district.name(),
                district.nameUr(),
                Joined.of(areas.stream().map(GrownArea::shape).toList()),
                extent.households().get(index),
                district.code(),
                List.of()));
        districtsAndTehsils.addAll(areas);
    }

    private List<List<Integer>> tehsils(District district, List<Integer> members) {
        Dice dice = Dice.of(seed, "tehsils " + district.code());
        double[] wishes = new double[Math.min(district.tehsils(), members.size())];
        for (int i = 0; i < wishes.length; i++) {
            wishes[i] = dice.between(0.6, 1.5);
        }
        // Land counts as well as people, so that no tehsil is a single large village.
        double mean = members.stream()
                .mapToDouble(c -> sites.get(c).persons())
                .average()
                .orElse(0);
        List<List<Integer>> groups =
                new ArrayList<>(Regions.divide(cells, members, c -> sites.get(c).persons() + mean, wishes, dice));
        groups.sort(Comparator.comparingDouble((List<Integer> g) ->
                -g.stream().mapToDouble(c -> sites.get(c).persons()).sum()));
        return groups;
    }

    private GrownArea tehsil(District district, int index, List<Integer> members, int households, double density) {
        String code = district.code() + "-" + (index + 1);
        PlaceNames.Name name = index == 0
                ? new PlaceNames.Name(district.name(), district.nameUr())
                : names.of(district.province(), code);
        Geometry shape = growth.grow(
                new TehsilGrowth.Tehsil(code, district.code(), district.province(), members, households, density));
        return new GrownArea(
                AreaLevel.TEHSIL,
                code,
                district.code(),
                name.en(),
                name.ur(),
                shape,
                households,
                district.code(),
                List.of());
    }

    /** Country, provinces and divisions. */
    private List<GrownArea> joinUpwards() {
        List<GrownArea> districts = districtsAndTehsils.stream()
                .filter(a -> a.level() == AreaLevel.DISTRICT)
                .toList();
        List<GrownArea> divisions = parents(AreaLevel.DIVISION, facts.divisions(), districts);
        List<GrownArea> provinces = parents(AreaLevel.PROVINCE, facts.provinces(), divisions);
        NamedArea country = new NamedArea(Facts.COUNTRY, "Pakistan (demonstration)", "پاکستان (نمائشی)", "");
        List<GrownArea> areas = new ArrayList<>(parents(AreaLevel.COUNTRY, List.of(country), provinces));
        areas.addAll(provinces);
        areas.addAll(divisions);
        return areas;
    }

    private static List<GrownArea> parents(AreaLevel level, List<NamedArea> named, List<GrownArea> children) {
        Map<String, List<GrownArea>> byParent = new HashMap<>();
        for (GrownArea child : children) {
            byParent.computeIfAbsent(String.valueOf(child.parent()), p -> new ArrayList<>())
                    .add(child);
        }
        List<GrownArea> areas = new ArrayList<>();
        for (NamedArea area : named) {
            List<GrownArea> own = byParent.getOrDefault(area.code(), List.of());
            areas.add(new GrownArea(
                    level,
                    area.code(),
                    area.parent().isEmpty() ? null : area.parent(),
                    area.name(),
                    area.nameUr(),
                    Joined.of(own.stream().map(GrownArea::shape).toList()),
                    own.stream().mapToInt(GrownArea::households).sum(),
                    "",
                    List.of()));
        }
        return areas;
    }
}
