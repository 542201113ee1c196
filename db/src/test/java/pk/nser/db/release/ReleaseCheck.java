package pk.nser.db.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.Role;
import pk.nser.db.dimension.Catalogue;
import pk.nser.db.dimension.Table;
import pk.nser.db.dimension.TableKey;
import pk.nser.db.dimension.Unit;
import pk.nser.db.disclosure.StoredFigures;
import pk.nser.db.disclosure.key.KeyFile;
import pk.nser.db.disclosure.key.RecordKeys;
import pk.nser.db.release.fixture.NaiveRelease;
import pk.nser.db.release.fixture.NaiveSums;
import pk.nser.db.release.fixture.TestHouse;
import pk.nser.db.statistics.FigureTable;
import pk.nser.db.statistics.Figures;
import pk.nser.db.statistics.ReleaseTables;
import pk.nser.db.statistics.ShownArea;
import pk.nser.db.statistics.ShownAreas;

/** Looks at all that a release shows. */
final class ReleaseCheck {
    /** Share of the shown cells that the audit may withhold besides: more would hide a fault of the comparison. */
    private static final double MOST_REPAIRED = 0.03;

    private static final int WITHHELD = -1;

    private final TestCountry country;
    private final String release;
    private long shown;
    private long repaired;

    ReleaseCheck(TestCountry country, String release) {
        this.country = country;
        this.release = release;
    }

    /**
     * Compares every cell of every table and area with the slow way, counted from these households. What the audit withheld
     * besides is withheld here too; how often that may be is {@link #MOST_REPAIRED}.
     */
    void equalsNaiveRecount(List<TestHouse> houses) {
        NaiveRelease naive = naive(houses);
        for (AreaLevel level : AreaLevel.values()) {
            List<ShownArea> areas = new ShownAreas(country.pools().of(Role.AGG)).read(TestCountry.AREAS, level);
            List<FigureTable> tables = catalogue().tables().stream()
                    .filter(table -> table.isOfferedAt(level))
                    .map(table -> new Figures(country.pools().of(Role.AGG)).read(release, table, level))
                    .toList();
            assertThat(tables).allSatisfy(figures -> assertThat(figures.rows()).isEqualTo(areas.size()));
            for (int row = 0; row < areas.size(); row++) {
                compare(naive, tables, areas.get(row), row);
            }
        }
        assertThat((double) repaired).as("of %d shown", shown).isLessThan(MOST_REPAIRED * shown);
    }

    /** Compares every sum with the slow way; contributions are top-coded by what the first release held. */
    void equalsNaiveSums(List<TestHouse> first, List<TestHouse> houses) throws GeneralSecurityException {
        RecordKeys recordKeys = new RecordKeys(KeyFile.read(country.keys, KeyFile.RECORD));
        NaiveRelease counts = naive(houses);
        NaiveSums sums = new NaiveSums(first, counts, recordKeys);
        for (Table table : catalogue().sums()) {
            Table counted = catalogue()
                    .table(TableKey.oneWay(Unit.HOUSEHOLD, table.dimension().code()))
                    .orElseThrow();
            for (AreaLevel level : AreaLevel.values()) {
                FigureTable figures = new Figures(country.pools().of(Role.AGG)).read(release, table, level);
                for (ShownArea area : new ShownAreas(country.pools().of(Role.AGG)).read(TestCountry.AREAS, level)) {
                    List<TestHouse> held =
                            counts.in(village -> members(area).stream().anyMatch(village::startsWith));
                    assertThat(stored(figures, figures.row(area.id())))
                            .as("%s of %s", table.key(), area.code())
                            .containsExactly(withoutRepaired(
                                    stored(figures, figures.row(area.id())), sums.cells(table, counted, level, held)));
                }
            }
        }
    }

    /** The tables that the release was built with. */
    Catalogue catalogue() {
        return new ReleaseTables(country.pools().of(Role.AGG)).read(release);
    }

    private NaiveRelease naive(List<TestHouse> houses) {
        try {
            return new NaiveRelease(houses, new RecordKeys(KeyFile.read(country.keys, KeyFile.RECORD)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void compare(NaiveRelease naive, List<FigureTable> tables, ShownArea area, int row) {
        Predicate<String> villages = TestAreas.households().keySet().stream()
                .filter(village -> members(area).stream().anyMatch(village::startsWith))
                .collect(Collectors.toSet())::contains;
        List<TestHouse> held = naive.in(villages);
        for (FigureTable figures : tables) {
            assertThat(figures.id(row)).isEqualTo(area.id());
            int[] slow = naive.cells(figures.table(), area.level(), held, isMissing(villages, figures.table()));
            assertThat(stored(figures, row))
                    .as("%s of %s", figures.table().key(), area.code())
                    .containsExactly(withoutRepaired(stored(figures, row), slow));
        }
    }

    /** The slow way's cells, withheld where the release withholds what is large enough by itself. */
    private int[] withoutRepaired(int[] stored, int[] slow) {
        int[] expected = slow.clone();
        for (int cell = 0; cell < slow.length; cell++) {
            boolean hidden = stored[cell] == WITHHELD && slow[cell] >= 0;
            expected[cell] = hidden ? WITHHELD : slow[cell];
            shown += slow[cell] >= 0 ? 1 : 0;
            repaired += hidden ? 1 : 0;
        }
        return expected;
    }

    private static boolean isMissing(Predicate<String> villages, Table table) {
        return table.dimensions().stream()
                .anyMatch(
                        dimension -> isMissing(villages, dimension, table.key().unit()));
    }

    private static boolean isMissing(Predicate<String> villages, String dimension, Unit unit) {
        boolean education = dimension.equals("education");
        if (education && unit != Unit.PERSON) {
            return false;
        }
        String topic = education ? "education_members" : dimension;
        return TestAreas.households().keySet().stream()
                .filter(villages)
                .allMatch(village -> TestAreas.isMissing(village, topic));
    }

    /** The smallest shown areas. */
    List<ShownArea> villages() {
        return new ShownAreas(country.pools().of(Role.AGG)).read(TestCountry.AREAS, AreaLevel.VILLAGE);
    }

    static List<String> members(ShownArea area) {
        return area.merged().isEmpty() ? List.of(area.code()) : area.merged();
    }

    static int[] stored(FigureTable figures, int row) {
        List<Integer> cells = new ArrayList<>();
        for (int cell = 0; cell < figures.table().cells(); cell++) {
            cells.add(StoredFigures.encode(figures.figure(row, cell)));
        }
        return cells.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Everything that the release shows: cells by table and area, and the quarter of each area. */
    Map<String, String> everything() throws SQLException {
        Map<String, String> all =
                rows("select table_key || ' ' || area_id, cells::text from agg.figure where release = ?");
        all.putAll(quarters());
        return all;
    }

    Map<String, String> quarters() throws SQLException {
        return rows("select a.code, q.quarter from agg.area_as_of q"
                + " join agg.area a using (area_id) where q.release = ?");
    }

    private Map<String, String> rows(String sql) throws SQLException {
        Map<String, String> rows = new TreeMap<>();
        try (Connection connection = country.pools().of(Role.AGG).getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, release);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.put(row.getString(1), row.getString(2));
                }
            }
        }
        return rows;
    }
}
