package pk.nser.db.connection.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.SqlFile;

/**
 * Hundreds of hostile statements on every pool of the serving process (access.md 3.3, goal 2 of section 5): refused, or
 * answered with the same bytes whatever households there are. {@link VerdictList} holds what each comes to; {@code -Dbless}
 * writes it anew, to be read before it is committed.
 */
@Tag("alone")
class HostileSqlTest {
    private static final List<HostileStatement> STATEMENTS = HostileStatement.all();

    @TempDir
    static Path keys;

    private static PlantedRegistry registry;
    private static Map<Attack, Verdict> verdicts = Map.of();
    private static Map<String, List<String>> rowsBefore = Map.of();

    @BeforeAll
    static void attack() throws IOException, SQLException {
        registry = PlantedRegistry.create("hostile", keys);
        rowsBefore = registry.rows();
        verdicts = registry.judge(VerdictList.SERVING, STATEMENTS);
        if (System.getProperty("bless") != null) {
            VerdictList.write(VerdictList.lines(STATEMENTS, verdicts));
        }
    }

    @AfterAll
    static void drop() {
        registry.close();
    }

    @Test
    void noStatementTellsWhatIsHidden() {
        assertThat(verdicts.entrySet().stream()
                        .filter(e -> e.getValue() == Verdict.LEAK)
                        .map(e -> e.getKey().toString()))
                .isEmpty();
    }

    @Test
    void everyVerdictStandsInTheList() {
        assertThat(VerdictList.lines(STATEMENTS, verdicts))
                .containsExactlyElementsOf(SqlFile.read(HostileSqlTest.class, "verdicts.txt")
                        .lines()
                        .toList());
    }

    /** In the same databases, after all that was done there. */
    @Test
    void theSecondRunComesToTheSame() throws SQLException {
        assertThat(VerdictList.lines(STATEMENTS, registry.judge(VerdictList.SERVING, STATEMENTS)))
                .containsExactlyElementsOf(VerdictList.lines(STATEMENTS, verdicts));
    }

    /** Whoever serves and is allowed something on purpose is a role that this list names; the public pool is never. */
    @Test
    void nothingIsAllowedToThePublicPoolOnPurpose() {
        assertThat(verdicts.entrySet().stream()
                        .filter(e -> e.getKey().role() == Role.PUBLIC)
                        .map(Map.Entry::getValue))
                .doesNotContain(Verdict.ALLOWED, Verdict.LEAK);
    }

    @Test
    void thereAreAtLeastTwoHundredAndNoneTwice() {
        assertThat(STATEMENTS.stream().map(HostileStatement::sql))
                .hasSizeGreaterThan(200)
                .doesNotHaveDuplicates();
    }

    /** Rows may have come, by the change itself and by what is allowed; none is gone or another. */
    @Test
    void noRowWasChanged() throws SQLException {
        Map<String, List<String>> after = registry.rows();
        rowsBefore.forEach(
                (table, rows) -> assertThat(after.get(table)).as(table).containsAll(rows));
        for (String table : rowsBefore.keySet()) {
            if (table.startsWith("agg.")) {
                assertThat(after.get(table)).as(table).isEqualTo(rowsBefore.get(table));
            }
        }
    }

    @Test
    void theTable() {
        Map<Role, Map<String, Integer>> counts = new LinkedHashMap<>();
        for (Role role : VerdictList.SERVING) {
            for (HostileStatement statement : STATEMENTS) {
                counts.computeIfAbsent(role, r -> new LinkedHashMap<>())
                        .merge(Verdict.worst(verdicts, role, statement).name(), 1, Integer::sum);
            }
        }
        System.out.println(STATEMENTS.size() + " hostile statements, each on " + VerdictList.SERVING.size()
                + " pools in two ways, the worse of them:");
        counts.forEach((role, of) -> System.out.printf(
                "%-7s allowed on purpose %3d, refused %4d, other error %4d, told nothing %3d, leaked %d%n",
                role,
                of.getOrDefault("ALLOWED", 0),
                of.getOrDefault("REFUSED", 0),
                of.getOrDefault("ERROR", 0),
                of.getOrDefault("NOTHING", 0),
                of.getOrDefault("LEAK", 0)));
        assertThat(verdicts).hasSize(STATEMENTS.size() * VerdictList.SERVING.size() * 2);
    }
}
