package pk.nser.db.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nser.db.connection.Pools;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.connection.Role;
import pk.nser.db.progress.Progress;
import pk.nser.db.release.fixture.ReleaseCheck;
import pk.nser.db.release.fixture.Steps;
import pk.nser.db.release.fixture.TestAreas;
import pk.nser.db.release.fixture.TestCountry;
import pk.nser.db.release.fixture.TestHouse;
import pk.nser.db.statistics.PublishedRelease;
import pk.nser.db.statistics.Releases;

/** Every step of a build and of a publication is cut off once; the old release must stay served. */
class KillTest {
    @TempDir
    Path keys;

    private TestCountry country;
    private Map<String, String> before = Map.of();

    @BeforeEach
    void publishAFirstReleaseAndChangeAVillage() throws IOException, SQLException {
        country = TestCountry.create("kill", keys);
        country.build("2026-09", "2026-09-30");
        country.publish("2026-09");
        before = new ReleaseCheck(country, "2026-09").everything();
        List<TestHouse> houses = country.in("C111B1a").subList(0, 60);
        houses.forEach(house -> house.values.put("rooms", 1));
        country.write(houses);
    }

    @AfterEach
    void drop() {
        country.close();
    }

    @Test
    void servesTheOldReleaseWhereverABuildOrAPublicationIsCutOff() throws SQLException {
        Steps whole = new Steps(step -> assertThat(served()).isEqualTo("2026-09"));
        country.build("2026-10", "2026-10-31", whole);
        assertThat(whole.seen).hasSizeGreaterThanOrEqualTo(9);
        for (int step = 0; step < whole.seen.size(); step++) {
            Steps cut = Steps.killingAt(step, country.databases);
            assertThatThrownBy(() -> build("2026-11", cut))
                    .as("cut at step '%s'", whole.seen.get(step))
                    .isInstanceOf(RegistryUnavailable.class);
            assertThat(served()).isEqualTo("2026-09");
            assertThat(new ReleaseCheck(country, "2026-09").everything()).isEqualTo(before);
        }
        build("2026-11", Progress.SILENT);

        cutEveryStepOfThePublication();

        build("2026-12", Progress.SILENT);
        new ReleaseCheck(country, "2026-12").equalsNaiveRecount(country.copy());
        assertThat(new ReleaseCheck(country, "2026-12").everything())
                .as("folded once: the base is what 2026-11 shows")
                .isEqualTo(new ReleaseCheck(country, "2026-11").everything());
    }

    private void cutEveryStepOfThePublication() {
        boolean flipped = false;
        for (int step = 0; !flipped; step++) {
            assertThat(step).isLessThan(20);
            Steps cut = Steps.killingAt(step, country.databases);
            assertThatThrownBy(() -> publish("2026-11", cut))
                    .as("step %d", step)
                    .isInstanceOf(RegistryUnavailable.class);
            flipped = served().equals("2026-11");
            assertThat(flipped).isEqualTo(cut.seen.get(step).startsWith("Folding"));
        }
        Steps again = new Steps(step -> {});
        try (Pools pools = new Pools(country.databases.address())) {
            new ReleaseFold(pools).resume(again);
            new ReleaseFold(pools).resume(again);
        }
        assertThat(again.seen).containsExactly("Folding release 2026-11 into the base");
        assertThat(served()).isEqualTo("2026-11");
    }

    /** Pools of their own, as a process of its own has. */
    private void build(String release, Progress progress) {
        try (Pools pools = new Pools(country.databases.address())) {
            new ReleaseBuild(pools, keys)
                    .run(TestCountry.LINE, TestAreas.SET, release, LocalDate.parse("2026-11-30"), progress);
        }
    }

    private void publish(String release, Progress progress) {
        try (Pools pools = new Pools(country.databases.address())) {
            new ReleasePublish(pools).run(release, progress);
        }
    }

    private String served() {
        List<PublishedRelease> published =
                new Releases(country.databases.pools().of(Role.PUBLIC)).published();
        return published.get(0).id();
    }
}
