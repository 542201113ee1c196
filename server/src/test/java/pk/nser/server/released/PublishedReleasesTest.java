package pk.nser.server.released;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.statistics.Releases;
import pk.nser.server.fixture.TinyCountry;
import pk.nser.server.fixture.TinyDatabases;

/** What is served, asked of the database every two seconds at most. */
class PublishedReleasesTest {
    @Test
    void whatIsKnownToBeServedIsToldWithoutAskingTheDatabase() {
        AtomicLong now = new AtomicLong();
        try (TestDatabases databases = TinyDatabases.create("known")) {
            PublishedReleases releases =
                    new PublishedReleases(new Releases(databases.pools().of(Role.PUBLIC)), now::get);
            assertThat(releases.isKnownToServe(TinyCountry.RELEASE)).isFalse();
            releases.pointer();
            assertThat(releases.isKnownToServe(TinyCountry.RELEASE)).isTrue();
            assertThat(releases.isKnownToServe(TinyCountry.AREAS_VERSION)).isTrue();
            assertThat(releases.isKnownToServe("2026-12")).isFalse();
            now.addAndGet(TimeUnit.SECONDS.toNanos(2));
            assertThat(releases.isKnownToServe(TinyCountry.RELEASE)).isFalse();
            releases.pointer();
            assertThat(releases.isKnownToServe(TinyCountry.RELEASE)).isTrue();
        }
    }
}
