package pk.nser.db.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nser.db.connection.Role;
import pk.nser.db.household.BandCutOffs;
import pk.nser.db.intake.IntakeReport.Counts;
import pk.nser.db.intake.IntakeReport.Outcome;
import pk.nser.db.intake.row.Row;
import pk.nser.db.progress.Progress;

class MergeTest {
    private static final String HEADER = TestFile.HEADER + "\n";

    @TempDir
    static Path folder;

    private static Registry registry;

    @BeforeAll
    static void open() {
        registry = new Registry("merge", folder);
    }

    @AfterAll
    static void close() {
        registry.close();
    }

    @BeforeEach
    void empty() {
        registry.empty();
    }

    @Test
    void notesWhoseDataCameBack() {
        HouseholdImport intake =
                new HouseholdImport(registry.databases.pools().of(Role.LOAD), registry.keys, BandCutOffs.STANDARD);
        registry.load(HEADER + TestFile.couple(1));
        byte[] file = (HEADER + TestFile.couple(2)).getBytes(StandardCharsets.UTF_8);
        intake.from("  Pehla \t Idara ")
                .run(new ByteArrayInputStream(file), "back.csv", Registry.SET, registry.imports(), Progress.SILENT);
        assertThat(registry.texts("select h.household_id || ' ' || coalesce(b.institution, '-') from reg.household h"
                        + " join reg.batch b using (batch_id) order by 1"))
                .containsExactly("1 -", "2 Pehla Idara");
        assertThatThrownBy(() -> intake.from(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("needs a name");
    }

    @Test
    void insertsReplacesAndLeavesAlone() {
        registry.load(HEADER + TestFile.couple(1) + TestFile.couple(2) + TestFile.couple(3));
        String moved = TestFile.household(2, "V2", 70.15, 30.05) + TestFile.head(2);
        IntakeReport report = registry.load(HEADER + TestFile.couple(1) + moved + TestFile.couple(4));
        assertThat(report.counts()).isEqualTo(new Counts(3, 3, 1, 1, 1, 0, 0, 0));
        assertThat(registry.texts("select household_id || ' ' || area_id || ' ' || members || ' ' || batch_id - "
                        + "(select min(batch_id) from reg.batch) from reg.household order by 1"))
                .containsExactly("1 101 2 0", "2 102 1 1", "3 101 2 0", "4 101 2 1");
        assertThat(registry.texts(
                        "select household_id || '.' || member_no || ' ' || area_id from reg.member order by 1"))
                .containsExactly("1.1 101", "1.2 101", "2.1 102", "3.1 101", "3.2 101", "4.1 101", "4.2 101");
        assertThat(registry.number("select count(*) from reg.identity where household_id = 2"))
                .isEqualTo(2);
    }

    @Test
    void readsNoTableOfTheRegistryWholeForADailyFile() {
        StringBuilder first = new StringBuilder(HEADER);
        for (int id = 1; id <= 4000; id++) {
            first.append(TestFile.couple(id));
        }
        registry.load(first.toString());
        String read = "select sum(seq_tup_read) from pg_stat_user_tables where schemaname = 'reg'"
                + " and relname in ('household', 'member', 'identity')";
        long before = settled(read);
        String analyzed = "select sum(analyze_count) from pg_stat_user_tables where schemaname = 'reg'";
        long analyzes = registry.number(analyzed);
        StringBuilder daily = new StringBuilder(HEADER);
        for (int id = 3701; id <= 4010; id++) {
            daily.append(TestFile.household(id, "V2", 70.15, 30.05)).append(TestFile.head(id));
        }
        assertThat(registry.load(daily.toString()).counts()).isEqualTo(new Counts(310, 310, 10, 300, 0, 0, 0, 0));
        // A few tell that the registry holds any, some of which others may have looked at; the smallest table has 3,700
        // to be read.
        assertThat(settled(read) - before).isLessThan(370);
        assertThat(registry.number(analyzed)).isEqualTo(analyzes);
        assertThat(registry.number("select count(*) from reg.household")).isEqualTo(4010);
        assertThat(registry.number("select count(*) from reg.member")).isEqualTo(2 * 3700 + 310);
    }

    /** What a count of the statistics has come to when no other connection adds to it any more. */
    private static long settled(String sql) {
        long last = -1;
        for (long now = registry.number(sql); now != last; now = registry.number(sql)) {
            last = now;
            registry.texts("select pg_sleep(1.2)::text");
        }
        return last;
    }

    @Test
    void replacesAHouseholdWhenOnlyANameHasChanged() {
        registry.load(HEADER + TestFile.couple(1));
        String hashes = "select row_hash::text from reg.household";
        List<String> before = registry.texts(hashes);
        IntakeReport report = registry.load(HEADER + TestFile.couple(1).replace("Test Wife", "Test Other"));
        assertThat(report.counts().updated()).isEqualTo(1);
        assertThat(registry.texts("select name from reg.identity where member_no = 2"))
                .containsExactly("Test Other");
        assertThat(registry.texts(hashes)).isEqualTo(before);
    }

    @Test
    void countsARepeatedHouseholdOnceAndRefusesBothOfAContradiction() {
        String other = TestFile.couple(2).replace("15.5", "15.6");
        IntakeReport report = registry.load(
                HEADER + TestFile.couple(1) + TestFile.couple(2) + TestFile.couple(1) + other + TestFile.couple(3));
        assertThat(report.counts()).isEqualTo(new Counts(5, 4, 2, 0, 0, 1, 2, 2));
        assertThat(report.firstRejections())
                .extracting(Row.Rejected::line, Row.Rejected::field)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(5L, "household_id"),
                        org.assertj.core.groups.Tuple.tuple(11L, "household_id"));
        assertThat(registry.texts("select household_id from reg.household order by 1"))
                .containsExactly("1", "3");
        assertThat(registry.number("select count(*) from reg.member")).isEqualTo(4);
        assertThat(registry.number("select count(*) from reg.identity")).isEqualTo(6);
    }

    @Test
    void doesNothingWithTheSameFileAgain() throws IOException {
        Path file = Files.writeString(folder.resolve("again.csv"), HEADER + TestFile.couple(1));
        assertThat(registry.load(file).outcome()).isEqualTo(Outcome.LOADED);
        assertThat(registry.load(file).outcome()).isEqualTo(Outcome.ALREADY_LOADED);
        assertThat(registry.load(Files.readAllBytes(file)).outcome()).isEqualTo(Outcome.ALREADY_LOADED);
        assertThat(registry.number("select count(*) from reg.batch")).isEqualTo(1);
        registry.load(HEADER + TestFile.couple(1).replace("15.5", "90"));
        assertThat(registry.load(file).outcome()).isEqualTo(Outcome.ALREADY_LOADED);
        assertThat(registry.texts("select score::int::text from reg.household")).containsExactly("90");
    }

    @Test
    void triesAFileWithRejectedLinesAgainUntilAnotherComes() {
        String file = HEADER + TestFile.couple(1) + TestFile.household(2, "V1", 70.05, 30.05);
        assertThat(registry.load(file).counts().inserted()).isEqualTo(1);
        assertThat(registry.load(file).counts().unchanged()).isEqualTo(1);
        registry.load(HEADER + TestFile.couple(3));
        assertThat(registry.load(file).outcome()).isEqualTo(Outcome.ALREADY_LOADED);
    }

    @Test
    void bandsAgainWhenTheCutOffsHaveChanged() {
        byte[] file = (HEADER + TestFile.couple(1)).getBytes(StandardCharsets.UTF_8);
        registry.load(file);
        IntakeReport report = registry.load(file, new BandCutOffs(LocalDate.of(2026, 1, 1), "pmt-2", 5, 10, 12, 15));
        assertThat(report.counts().updated()).isEqualTo(1);
        assertThat(registry.texts("select band::text from reg.household union all select band::text from reg.member"))
                .containsExactly("5", "5", "5");
        assertThat(registry.texts("select report->>'bands' from reg.batch order by batch_id"))
                .containsExactly(
                        "pmt-1 since 2016-05-10: 11.17, 16.17, 23.0, 40.0",
                        "pmt-2 since 2026-01-01: 5.0, 10.0, 12.0, 15.0");
    }

    @Test
    void comesToTheSameInEveryOrderAndInEveryPortion() {
        List<String> households = new ArrayList<>();
        for (int id = 1; id <= 80; id++) {
            households.add(TestFile.households(id, 1, id));
        }
        registry.load(HEADER + String.join("", households));
        String state = registry.state();
        registry.empty();
        Collections.shuffle(households, new Random(1));
        registry.load(HEADER + String.join("", households.subList(0, 50)));
        registry.load(HEADER + String.join("", households.subList(30, 80)));
        assertThat(registry.state()).isEqualTo(state);
        assertThat(registry.number("select count(*) from reg.household")).isEqualTo(80);
    }

    @Test
    void writesHouseholdsInTheOrderOfVillageAndPlace() {
        registry.load(HEADER + TestFile.households(1, 300, 9));
        assertThat(registry.texts("select (area_id, cell)::text from reg.household order by ctid"))
                .isEqualTo(registry.texts("select (area_id, cell)::text from reg.household order by area_id, cell"));
        assertThat(registry.number("select count(*) from reg.member m join reg.household h using (household_id)"
                        + " where m.area_id <> h.area_id or m.band <> h.band"))
                .isZero();
    }
}
