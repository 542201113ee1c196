package pk.nser.db.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nser.db.progress.Progress;
import pk.nser.db.release.fixture.TestCountry;

class DroppingTest {
    @TempDir
    Path keys;

    private TestCountry country;

    @BeforeEach
    void make() throws IOException, SQLException {
        country = TestCountry.create("dropping", keys);
        country.buildUnaudited("2026-09", "2026-09-30");
        country.publish("2026-09");
        country.buildUnaudited("2026-10", "2026-10-31");
        country.publish("2026-10");
    }

    @AfterEach
    void drop() {
        country.close();
    }

    private void dropRelease(String id) {
        new ReleasePublish(country.pools()).drop(id, Progress.SILENT);
    }

    @Test
    void takesAnOldReleaseOutOfBothDatabasesAndKeepsItsCatalogue() throws SQLException {
        List<String> others = texts(false, "select f::text from agg.figure f where release = '2026-10' order by 1");
        List<String> tables = texts(false, "select t::text from agg.release_table t order by 1");
        List<String> frozen = texts(false, "select count(*) || ' ' || sum(rkey) from reg.snapshot_household");
        dropRelease("2026-09");
        assertThat(texts(true, "select id from agg.release")).containsExactly("2026-10");
        assertThat(texts(true, "select distinct release from agg.figure")).containsExactly("2026-10");
        assertThat(texts(true, "select release from agg.published")).containsExactly("2026-10");
        assertThat(texts(false, "select id || ' ' || state from agg.release order by 1"))
                .containsExactly("2026-09 dropped", "2026-10 built");
        assertThat(texts(false, "select distinct release from agg.figure")).containsExactly("2026-10");
        assertThat(texts(false, "select distinct release from agg.area_as_of")).containsExactly("2026-10");
        assertThat(texts(false, "select f::text from agg.figure f order by 1")).isEqualTo(others);
        assertThat(texts(false, "select t::text from agg.release_table t order by 1"))
                .isEqualTo(tables);
        assertThat(texts(false, "select count(*) || ' ' || sum(rkey) from reg.snapshot_household"))
                .isEqualTo(frozen);
        dropRelease("2026-09");
        assertThat(country.buildUnaudited("2026-11", "2026-11-30").passed())
                .as("the next release is built as if nothing had been dropped")
                .isTrue();
    }

    @Test
    void neverGivesTheIdAgain() {
        dropRelease("2026-09");
        assertThatThrownBy(() -> country.buildUnaudited("2026-09", "2026-09-30"))
                .isInstanceOf(ReleaseRefused.class);
        assertThatThrownBy(() -> country.publish("2026-09"))
                .isInstanceOf(ReleaseRefused.class)
                .hasMessageContaining("is dropped");
        assertThat(new ReleaseList(country.pools()).nextId(LocalDate.parse("2026-09-30")))
                .isEqualTo("2026-09.1");
    }

    @Test
    void refusesWhatIsServedOrNotThere() {
        assertThatThrownBy(() -> dropRelease("2026-10"))
                .isInstanceOf(ReleaseRefused.class)
                .hasMessageContaining("is the one that is served");
        assertThatThrownBy(() -> dropRelease("2026-08"))
                .isInstanceOf(ReleaseRefused.class)
                .hasMessageContaining("there is no release 2026-08");
    }

    @Test
    void refusesTheBaseOfALineAlsoWhenAnotherReleaseIsServed() {
        country.publish("2026-09");
        assertThatThrownBy(() -> dropRelease("2026-10"))
                .isInstanceOf(ReleaseRefused.class)
                .hasMessageContaining("the base of the line main");
    }

    @Test
    void refusesWhatAnAgreementStillGivesRecordsOf() throws SQLException {
        try (Connection connection = country.databases.superuser(false);
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica"); // an agreement without its papers
            statement.execute("insert into app.snapshot (agreement_id, line, release, households, row_count, withheld)"
                    + " values (7, 'main', '2026-09', 1, 1, 0)");
        }
        assertThatThrownBy(() -> dropRelease("2026-09"))
                .isInstanceOf(ReleaseRefused.class)
                .hasMessageContaining("agreement 7 gives records of");
    }

    @Test
    void leavesNoRoomForThoseBehindTheNewest() {
        country.buildUnaudited("2026-11", "2026-11-30");
        country.buildUnaudited("2026-11.1", "2026-11-30");
        country.publish("2026-11.1");
        country.buildUnaudited("2026-12", "2026-12-31");
        List<ReleaseSummary> all = new ReleaseList(country.pools()).all();
        assertThat(ReleaseSummary.older(all, 1)).containsExactly("2026-09", "2026-10", "2026-11");
        assertThat(ReleaseSummary.older(all, 2)).containsExactly("2026-09", "2026-11");
        assertThat(ReleaseSummary.older(all, 3)).containsExactly("2026-11");
        country.publish("2026-09");
        assertThat(ReleaseSummary.older(new ReleaseList(country.pools()).all(), 1))
                .containsExactly("2026-10", "2026-11");
    }

    private List<String> texts(boolean open, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = country.databases.superuser(open);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }
}
