package pk.nser.db.release.exact;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.Role;
import pk.nser.db.dimension.Dimension;
import pk.nser.db.dimension.Table;
import pk.nser.db.dimension.Unit;
import pk.nser.db.release.fixture.ReleaseCheck;
import pk.nser.db.release.fixture.TestCountry;
import pk.nser.db.release.fixture.TestHouse;
import pk.nser.db.statistics.FigureTable;
import pk.nser.db.statistics.Figures;
import pk.nser.db.statistics.ShownArea;
import pk.nser.db.statistics.ShownAreas;

/**
 * Who holds a release without noise, is given each shown number of households to the unit, and solves for the others: one
 * dimension with its bands and pairs in the whole country at once. Written from what is published, not from the auditor.
 */
final class ExactAttacker implements AutoCloseable {
    private static final int ANY = -1;

    private final TestCountry country;
    private final Dimension dimension;
    private final List<ShownArea> areas = new ArrayList<>();
    private final MPSolver solver;
    private final Map<Set, MPVariable> variables = new TreeMap<>();

    /** Households of an area in a row of a table and a category, {@link #ANY} where all of them count. */
    record Set(int area, String across, int row, int category) implements Comparable<Set> {
        @Override
        public int compareTo(Set other) {
            return toString().compareTo(other.toString());
        }

        private Set in(int otherArea) {
            return new Set(otherArea, across, row, category);
        }
    }

    /** @param dimension single-valued and collected of every household */
    ExactAttacker(TestCountry country, String release, Dimension dimension) {
        Loader.loadNativeLibraries();
        this.country = country;
        this.dimension = dimension;
        this.solver = MPSolver.createSolver("GLOP");
        for (AreaLevel level : AreaLevel.values()) {
            areas.addAll(new ShownAreas(country.pools().of(Role.AGG)).read(TestCountry.AREAS, level));
        }
        for (Table table : new ReleaseCheck(country, release).catalogue().tables()) {
            if (table.key().unit() == Unit.HOUSEHOLD && table.dimension().code().equals(dimension.code())) {
                areas.stream()
                        .filter(area -> table.isOfferedAt(area.level()))
                        .forEach(area -> read(release, table, area));
            }
        }
        areas.forEach(this::bindAreasBelow);
    }

    private void read(String release, Table table, ShownArea area) {
        FigureTable figures = new Figures(country.pools().of(Role.AGG)).read(release, table, area.level());
        int row = figures.row(area.id());
        Dimension across = table.across();
        String other = across == null ? "" : across.code();
        for (int band = 0; band < table.bands(); band++) {
            List<Set> parts = new ArrayList<>();
            int own = across == null ? ANY : band;
            for (int category = ANY; category < table.categories(); category++) {
                int cell = category == ANY ? table.totalCell(band) : table.cell(band, category);
                Set set = new Set(area.id(), other, own, category);
                note(set, figures.figure(row, cell).isPublished());
                parts.add(set);
            }
            bind(parts.remove(0), parts);
        }
        if (across != null && !across.multiple()) {
            for (int category = ANY; category < table.categories(); category++) {
                List<Set> rows = new ArrayList<>();
                for (int band = 0; band < table.bands(); band++) {
                    rows.add(new Set(area.id(), other, band, category));
                }
                bind(new Set(area.id(), "", ANY, category), rows);
            }
        }
    }

    private void note(Set set, boolean shown) {
        MPVariable variable =
                variables.computeIfAbsent(set, s -> solver.makeNumVar(0, MPSolver.infinity(), s.toString()));
        if (shown) {
            variable.setBounds(count(set), count(set));
        }
    }

    /** Of some the row is not known: then the parts are at most the whole. */
    private void bind(Set whole, List<Set> parts) {
        boolean all = count(whole) == parts.stream().mapToInt(this::count).sum();
        MPConstraint sum = solver.makeConstraint(0, all ? 0 : MPSolver.infinity());
        sum.setCoefficient(Objects.requireNonNull(variables.get(whole)), 1);
        parts.forEach(part -> sum.setCoefficient(Objects.requireNonNull(variables.get(part)), -1));
    }

    private void bindAreasBelow(ShownArea above) {
        List<ShownArea> below = areas.stream()
                .filter(area -> Objects.equals(area.parentId(), above.id()))
                .toList();
        for (Set set : List.copyOf(variables.keySet())) {
            List<Set> parts = below.stream().map(area -> set.in(area.id())).toList();
            if (set.area() == above.id()
                    && !parts.isEmpty()
                    && variables.keySet().containsAll(parts)) {
                bind(set, parts);
            }
        }
    }

    /** The truth of a set. */
    int count(Set set) {
        ShownArea area =
                areas.stream().filter(one -> one.id() == set.area()).findFirst().orElseThrow();
        List<String> codes = ReleaseCheck.members(area);
        return Math.toIntExact(country.houses.values().stream()
                .filter(house -> codes.stream().anyMatch(house.village::startsWith) && isIn(house, set))
                .count());
    }

    private boolean isIn(TestHouse house, Set set) {
        int category = house.value(dimension.code()) - 1;
        return (set.category() == ANY ? category >= 0 : category == set.category())
                && (set.row() == ANY || house.value(set.across()) == 1 + set.row());
    }

    /** The sets without a number that truly have fewer than so many. */
    List<Set> small(int below) {
        return variables.entrySet().stream()
                .filter(entry -> entry.getValue().ub() > entry.getValue().lb())
                .map(Map.Entry::getKey)
                .filter(set -> count(set) < below)
                .toList();
    }

    /** Width of the range of a set that fits everything shown; infinite where nothing bounds it. */
    double width(Set set) {
        return end(set, true) - end(set, false);
    }

    private double end(Set set, boolean highest) {
        MPVariable variable = Objects.requireNonNull(variables.get(set));
        solver.objective().clear();
        solver.objective().setCoefficient(variable, 1);
        solver.objective().setOptimizationDirection(highest);
        MPSolver.ResultStatus status = solver.solve();
        if (status == MPSolver.ResultStatus.OPTIMAL) {
            return variable.solutionValue();
        }
        if (highest && status != MPSolver.ResultStatus.INFEASIBLE) {
            return Double.POSITIVE_INFINITY;
        }
        throw new IllegalStateException("what is shown contradicts itself: " + status);
    }

    @Override
    public void close() {
        solver.delete();
    }
}
