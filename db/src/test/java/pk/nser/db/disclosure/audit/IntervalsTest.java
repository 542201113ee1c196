package pk.nser.db.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.dimension.Table;
import pk.nser.db.disclosure.Profile;
import pk.nser.db.disclosure.audit.exchange.Search;
import pk.nser.db.disclosure.audit.exchange.Searches;
import pk.nser.db.disclosure.audit.linked.Layout;
import pk.nser.db.disclosure.audit.linked.LinkedTables;
import pk.nser.db.disclosure.audit.linked.Range;
import pk.nser.db.disclosure.audit.solve.Block;
import pk.nser.db.disclosure.audit.solve.Blocks;
import pk.nser.db.disclosure.audit.solve.LinearProgram;
import pk.nser.db.progress.Progress;

class IntervalsTest {
    private static final int SMALL = TestLink.K + 5;

    private static final List<Table> GENDER = TestLink.tables("household.gender");
    private static final List<Table> LINKED = TestLink.tables(
            "household.gender",
            "household.rooms",
            "household.toilet_type",
            "household.poverty_band.gender",
            "household.poverty_band.rooms",
            "household.poverty_band.toilet_type");

    /** Without noise a withheld count is known to be below k, so the widest range there is lies one below it. */
    @Test
    void withholdsMoreWhereASiblingWouldTellTheHole() {
        LinkedTables tables = twoVillages(0, new int[] {40, 3, 37}, new int[] {60, 20, 40});
        AuditReport report =
                new Auditor(tables, GENDER, Profile.CELL_KEY, TestLink.K - 1, SMALL).run("household", Progress.SILENT);
        assertThat(report.narrow()).isPositive();
        assertThat(report.repaired()).isPositive();
        assertThat(report.open()).isEmpty();
        assertThat(stillNarrow(tables, TestLink.K - 1)).isEmpty();
    }

    /** Where nobody was left out, the rows of a pair are bound to the one-way count, though their sum holds a helper. */
    @Test
    void seesThatARowIsTheOneWayCountLessTheOtherRow() {
        List<Table> pair = TestLink.tables("household.gender", "household.toilet_type", "household.gender.toilet_type");
        LinkedTables tables = new LinkedTables(TestLink.chain(1), Layout.of(pair));
        for (int node = 0; node < 7; node++) {
            for (Table table : pair) {
                if (table.isOfferedAt(AreaLevel.ofDepth(tables.tree().depth(node)))) {
                    put(tables, table, node);
                }
            }
        }
        assertThat(tables.check()).isEmpty();
        AuditReport report =
                new Auditor(tables, pair, Profile.CELL_KEY, TestLink.K, SMALL).run("household", Progress.SILENT);
        assertThat(report.withheld()).isEqualTo(2);
        assertThat(report.narrow()).isPositive();
        assertThat(report.open()).isEmpty();
    }

    /** 100 men, 4 and 30 of whom have the first kinds of toilets, and 100 women, 96 and 2 of them; the two of men are withheld. */
    private static void put(LinkedTables tables, Table table, int node) {
        int[] counts = new int[table.cells()];
        for (int gender = 0; gender < 2; gender++) {
            int[] toilets = gender == 0 ? new int[] {4, 30, 66} : new int[] {96, 2, 2};
            for (int i = 0; i < 3; i++) {
                boolean crossed = table.key().isPair();
                int category = table.dimension().code().equals("gender") ? gender : i;
                int row = crossed ? gender : 0;
                counts[table.totalCell(row)] += toilets[i];
                counts[table.cell(row, category)] += toilets[i];
            }
        }
        Range[] ranges = new Range[counts.length];
        for (int cell = 0; cell < counts.length; cell++) {
            boolean hidden = table.key().isPair() && (cell == table.cell(0, 0) || cell == table.cell(0, 1));
            ranges[cell] = hidden ? new Range(0, 1_000, true) : new Range(counts[cell], counts[cell], false);
        }
        tables.put(table, node, counts, ranges);
    }

    @Test
    void saysWhatCannotBeRepairedSinceAllElseMustStayShown() {
        LinkedTables tables = twoVillages(0, new int[] {40, 3, 37}, new int[] {60, 20, 40});
        for (int node = 0; node < tables.tree().size(); node++) {
            for (int cell = 0; cell < 3; cell++) {
                tables.freeze(tables.variable(node, cell));
            }
        }
        AuditReport report =
                new Auditor(tables, GENDER, Profile.CELL_KEY, TestLink.K, SMALL).run("household", Progress.SILENT);
        assertThat(report.repaired()).isZero();
        assertThat(report.open()).isNotEmpty().allSatisfy(open -> {
            assertThat(open.width()).isCloseTo(0, within(1e-6));
            assertThat(tables.layout().name(open.cell())).isEqualTo("household.gender female");
        });
    }

    @Test
    void withholdsNothingWhereEveryCountHasItsOwnNoise() {
        LinkedTables tables = twoVillages(6, new int[] {40, 6, 34}, new int[] {60, 20, 40});
        AuditReport report =
                new Auditor(tables, GENDER, Profile.CELL_KEY, TestLink.K, SMALL).run("household", Progress.SILENT);
        assertThat(report.withheld()).isEqualTo(1);
        assertThat(report.proved() + report.programmes()).isPositive();
        assertThat(report.narrow()).isZero();
        assertThat(report.repaired()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void leavesNothingNarrowAndRepeatsItself(long seed) {
        LinkedTables first = RandomCells.of(TestLink.country(2), LINKED, 60, 6, new Random(seed));
        LinkedTables second = RandomCells.of(TestLink.country(2), LINKED, 60, 6, new Random(seed));
        assertThat(first.check()).isEmpty();
        assertThat(second.check()).isEmpty();
        AuditReport report =
                new Auditor(first, LINKED, Profile.CELL_KEY, TestLink.K, SMALL).run("household", Progress.SILENT);
        new Auditor(second, LINKED, Profile.CELL_KEY, TestLink.K, SMALL).run("household", Progress.SILENT);
        assertThat(report.open()).isEmpty();
        assertThat(stillNarrow(first, TestLink.K)).isEmpty();
        for (int node = 0; node < first.tree().size(); node++) {
            assertThat(first.withheld(node)).isEqualTo(second.withheld(node));
        }
    }

    /** The withheld cells that an audit which may change nothing would complain of. */
    private static List<Narrowed> stillNarrow(LinkedTables tables, int wanted) {
        SolverProofs proofs = new SolverProofs(tables, new Blocks(tables), wanted);
        List<Narrowed> narrow = new ArrayList<>();
        for (int node = 0; node < tables.tree().size(); node++) {
            for (int cell : tables.withheld(node).stream().toArray()) {
                narrow.addAll(proofs.unproved(Blocks.root(tables.tree(), node), List.of(new Narrowed(node, cell, 0))));
            }
        }
        return narrow;
    }

    @Test
    void saysThatTablesOfDifferentAreasDoNotAddUp() {
        LinkedTables tables = new LinkedTables(TestLink.chain(2), Layout.of(GENDER));
        Range wide = new Range(0, 1_000, false);
        for (int node = 0; node < 8; node++) {
            int[] counts = node < 6 ? new int[] {101, 41, 60} : new int[] {50, 20, 30};
            tables.put(GENDER.get(0), node, counts, new Range[] {wide, wide, wide});
        }
        assertThat(tables.check()).anySatisfy(fault -> assertThat(fault).contains("not the sum of the areas below"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithTryingOutEveryPossibleTable(long seed) {
        Random random = new Random(seed);
        LinkedTables tables = RandomCells.of(TestLink.chain(2), GENDER, 14, seed % 2 == 0 ? 2 : 1, random);
        assertThat(tables.check()).isEmpty();
        Exhaustive exhaustive = new Exhaustive(tables);
        Block block = whole(tables, 5);
        Search search = new Searches(tables, GENDER).begin();
        for (int node = 5; node < 8; node++) {
            for (int cell = 0; cell < 3; cell++) {
                int variable = tables.variable(node, cell);
                for (String method : List.of("GLOP", "CLP")) {
                    try (LinearProgram program = new LinearProgram(block, method)) {
                        assertThat(program.width(block.find(variable), 1_000))
                                .as("%s, node %d, cell %d", method, node, cell)
                                .isCloseTo(exhaustive.width(node, cell), within(1e-6));
                    }
                }
                assertThat(search.width(variable / 3, variable % 3, 1_000, 200))
                        .isLessThanOrEqualTo(exhaustive.width(node, cell));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void certifiesNothingThatTheSolverCanNarrow(long seed) {
        LinkedTables tables = RandomCells.of(TestLink.country(2), LINKED, 60, 6, new Random(seed));
        assertThat(tables.check()).isEmpty();
        Search search = new Searches(tables, LINKED).begin();
        int examined = 0;
        int certified = 0;
        for (int node = 0; node < tables.tree().size(); node++) {
            Block block = whole(tables, Blocks.root(tables.tree(), node));
            BitSet withheld = tables.withheld(node);
            for (int cell : withheld.stream().toArray()) {
                block.find(tables.variable(node, cell));
            }
            try (LinearProgram glop = new LinearProgram(block, "GLOP");
                    LinearProgram clp = new LinearProgram(block, "CLP")) {
                for (int cell = withheld.nextSetBit(0); cell >= 0; cell = withheld.nextSetBit(cell + 1)) {
                    int at = block.find(tables.variable(node, cell));
                    double width = glop.width(at, 1_000);
                    assertThat(clp.width(at, 1_000)).isCloseTo(width, within(1e-5));
                    int proved = search.width(node, cell, TestLink.K, 200);
                    assertThat((double) proved).isLessThanOrEqualTo(width + 1e-6);
                    examined++;
                    certified += proved >= TestLink.K ? 1 : 0;
                }
            }
        }
        assertThat(certified).as("of %d", examined).isGreaterThan(examined / 2);
    }

    private static Block whole(LinkedTables tables, int root) {
        BitSet all = new BitSet();
        all.set(0, tables.layout().size());
        return Block.of(tables, root, all);
    }

    private static LinkedTables twoVillages(int spread, int[] first, int[] second) {
        LinkedTables tables = new LinkedTables(TestLink.chain(2), Layout.of(GENDER));
        for (int node = 0; node < 8; node++) {
            int[] counts = new int[3];
            Range[] ranges = new Range[3];
            for (int cell = 0; cell < 3; cell++) {
                counts[cell] = (node == 7 ? 0 : first[cell]) + (node == 6 ? 0 : second[cell]);
                int low = Math.max(counts[cell] - spread, TestLink.K);
                ranges[cell] = counts[cell] < TestLink.K
                        ? new Range(0, TestLink.K - 1 + spread, true)
                        : new Range(low, counts[cell] + spread, false);
            }
            tables.put(GENDER.get(0), node, counts, ranges);
        }
        assertThat(tables.check()).isEmpty();
        return tables;
    }
}
