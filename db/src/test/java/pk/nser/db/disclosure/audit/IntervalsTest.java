package pk.nser.db.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pk.nser.db.dimension.Table;
import pk.nser.db.disclosure.audit.linked.Layout;
import pk.nser.db.disclosure.audit.linked.LinkedTables;
import pk.nser.db.disclosure.audit.linked.Range;
import pk.nser.db.progress.Progress;

class IntervalsTest {
    private static final List<Table> GENDER = TestLink.tables("household.gender");
    private static final List<Table> LINKED = TestLink.tables(
            "household.gender",
            "household.rooms",
            "household.toilet_type",
            "household.poverty_band.gender",
            "household.poverty_band.rooms",
            "household.poverty_band.toilet_type");

    @Test
    void findsAHoleThatItsSiblingsDetermineWhereThereIsNoNoise() {
        LinkedTables tables = twoVillages(0, new int[] {40, 3, 37}, new int[] {60, 20, 40});
        List<Narrowed> open = new IntervalGate(tables, TestLink.K).uncertified("households", Progress.SILENT);
        List<Narrowed> narrow = new SolverGate(tables, TestLink.K).narrow(open, "households", Progress.SILENT);
        assertThat(narrow).isNotEmpty().allSatisfy(cell -> {
            assertThat(cell.width()).isCloseTo(0, within(1e-6));
            assertThat(tables.layout().name(cell.cell())).isEqualTo("household.gender female");
        });
    }

    @Test
    void findsNothingWhereEveryCountHasItsOwnNoise() {
        LinkedTables tables = twoVillages(6, new int[] {40, 6, 34}, new int[] {60, 20, 40});
        IntervalGate gate = new IntervalGate(tables, TestLink.K);
        assertThat(gate.uncertified("households", Progress.SILENT)).isEmpty();
        assertThat(gate.examined()).isEqualTo(1);
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
        Certificates certificates = new Certificates(tables);
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
                assertThat(certificates.width(node, cell, 1_000)).isLessThanOrEqualTo(exhaustive.width(node, cell));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void certifiesNothingThatTheSolverCanNarrow(long seed) {
        LinkedTables tables = RandomCells.of(TestLink.country(2), LINKED, 60, 6, new Random(seed));
        assertThat(tables.check()).isEmpty();
        Certificates certificates = new Certificates(tables);
        int examined = 0;
        int certified = 0;
        for (int node = 0; node < tables.tree().size(); node++) {
            Block block = whole(tables, Block.root(tables.tree(), node));
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
                    int proved = certificates.width(node, cell, TestLink.K);
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
