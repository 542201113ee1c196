package pk.nser.db.connection.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.SqlFile;

/**
 * Hundreds of hostile statements on every pool of the serving process (access.md 3.3, goal 2 of section 5): refused, or
 * answered with the same bytes whatever households there are. {@code verdicts.txt} holds what each came to, one letter a role:
 * {@code -} refused, N nothing, A allowed on purpose; {@code -Dbless} writes it anew, to be read before it is committed.
 */
class HostileSqlTest {
    private static final List<Role> SERVING =
            Stream.of(Role.values()).filter(Role::serves).toList();
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
        verdicts = registry.judge(SERVING, STATEMENTS);
        if (System.getProperty("bless") != null) {
            Files.write(Path.of("src/test/resources/pk/nser/db/connection/hostile/verdicts.txt"), table());
        }
    }

    @AfterAll
    static void drop() {
        registry.close();
    }

    private static List<String> table() {
        Map<HostileStatement, StringBuilder> letters = new LinkedHashMap<>();
        for (HostileStatement statement : STATEMENTS) {
            for (Role role : SERVING) {
                Verdict worst = Verdict.worst(verdicts, role, statement);
                letters.computeIfAbsent(statement, s -> new StringBuilder()).append(worst.letter());
            }
        }
        List<String> lines = new ArrayList<>();
        letters.forEach((statement, row) -> lines.add(row + " " + statement.sql()));
        return lines;
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
        assertThat(table())
                .containsExactlyElementsOf(SqlFile.read(HostileSqlTest.class, "verdicts.txt")
                        .lines()
                        .toList());
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
        Map<String, Map<Verdict, Integer>> counts = new LinkedHashMap<>();
        verdicts.forEach((attack, verdict) -> counts.computeIfAbsent(
                        "%-7s %-9s".formatted(attack.role(), attack.statement().group()), r -> new TreeMap<>())
                .merge(verdict, 1, Integer::sum));
        System.out.println(
                STATEMENTS.size() + " hostile statements, each on " + SERVING.size() + " pools in two ways:");
        counts.forEach((role, of) -> System.out.printf(
                "%s refused %4d, told nothing %3d, allowed on purpose %2d, leaked %d%n",
                role,
                of.getOrDefault(Verdict.REFUSED, 0),
                of.getOrDefault(Verdict.NOTHING, 0),
                of.getOrDefault(Verdict.ALLOWED, 0),
                of.getOrDefault(Verdict.LEAK, 0)));
        assertThat(verdicts).hasSize(STATEMENTS.size() * SERVING.size() * 2);
    }
}
