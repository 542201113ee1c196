package pk.nser.server.command.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pk.nser.server.command.Failure;

/** Where an export is put, what it refuses, and that nothing half done is ever seen. */
class ExportCommandTest {
    @TempDir
    private static Path home;

    private static ExportedCountry country;

    @TempDir
    private Path place;

    private Path folder = Path.of("");

    @BeforeAll
    static void open() throws IOException {
        country = new ExportedCountry("exportcmd", home);
    }

    @AfterAll
    static void close() {
        country.close();
    }

    @BeforeEach
    void name() {
        folder = place.resolve("atlas");
    }

    private ExportedCountry.Said export(String... more) {
        String[] words = Stream.concat(Stream.of("--out", folder.toString()), Stream.of(more))
                .toArray(String[]::new);
        return country.export(words);
    }

    private void assertRefused(ExportedCountry.Said said, String reason) {
        assertThat(said.status()).as(said.err()).isEqualTo(Failure.REFUSED);
        assertThat(said.err()).contains(reason);
        assertThat(said.err().lines()).hasSize(1);
    }

    /** Everything beside the export's place, hidden files too. */
    private void assertNothingElseIsLeft(String... names) throws IOException {
        try (Stream<Path> inside = Files.list(place)) {
            assertThat(inside.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder(names);
        }
    }

    @Test
    void refusesAFolderThatIsNoExportAndLeavesItAlone() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("thesis.txt"), "years of work");
        assertRefused(export("--replace"), "is there and is no export");
        assertThat(folder.resolve("thesis.txt")).hasContent("years of work");
        assertNothingElseIsLeft("atlas");
    }

    @Test
    void replacesAnOlderExportOnlyWhenTold() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("export.json"), "{}");
        Files.writeString(folder.resolve("old.html"), "old");
        assertRefused(export(), "is an older export: name another folder, or give --replace");
        assertThat(folder.resolve("old.html")).exists();
        assertThat(export("--replace").status()).isZero();
        assertThat(folder.resolve("old.html")).doesNotExist();
        assertThat(folder.resolve("releases.json")).exists();
        assertNothingElseIsLeft("atlas");
    }

    @Test
    void clearsAwayWhatAKilledExportLeftAndTakesAnEmptyFolder() throws IOException {
        Files.createDirectories(folder);
        Files.createDirectories(place.resolve(".atlas.draft/public"));
        Files.writeString(place.resolve(".atlas.draft/public/half.json"), "{");
        assertThat(export().status()).isZero();
        assertThat(folder.resolve("public/half.json")).doesNotExist();
        assertThat(folder.resolve("index.html")).exists();
        assertNothingElseIsLeft("atlas");
    }

    @Test
    void putsBackAnOlderExportThatAKilledOneHadTakenAside() throws IOException {
        Files.createDirectories(place.resolve(".atlas.before"));
        Files.writeString(place.resolve(".atlas.before/export.json"), "{}");
        assertRefused(export(), "is an older export");
        assertThat(folder.resolve("export.json")).hasContent("{}");
        assertNothingElseIsLeft("atlas");
    }

    @Test
    void twoAtOnceDoNotWriteTheSameFolder() throws IOException {
        try (FileChannel channel = FileChannel.open(
                        place.resolve(".atlas.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertRefused(export(), "another export to");
        }
        assertThat(folder).doesNotExist();
    }

    @Test
    void refusesAPlaceThatIsNotThere() {
        folder = place.resolve("nowhere/atlas");
        assertRefused(export(), "the folder that it shall stand in is not there");
    }

    @Test
    void refusesAReleaseThatIsNotPublished() throws IOException {
        assertRefused(export("--release", "2031-01"), "no release 2031-01 is published");
        assertNothingElseIsLeft();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://x", "https://maps.example.pk/?a", "https://", "maps.example.pk", "https://a/ b"})
    void refusesAnAddressThatIsNone(String address) throws IOException {
        ExportedCountry.Said said = export("--address", address);
        assertThat(said.status()).isEqualTo(Failure.SETTINGS);
        assertThat(said.err()).contains("--address must be http or https");
        assertNothingElseIsLeft();
    }

    @Test
    void namesTheExportedReleaseAloneAndTheAddressThatItWillHave() throws IOException, SQLException {
        try (Connection connection = country.databases.superuser(true);
                Statement statement = connection.createStatement()) {
            statement.execute("insert into agg.release (id, line, areas_version, profile, as_of, state)"
                    + " values ('2026-08', 'main', 'tiny-main', 'cell-key', '2026-08-20', 'built')");
            statement.execute("insert into agg.published (release) values ('2026-08')");
        }
        assertThat(export("--release", "2026-11", "--address", "https://maps.example.pk/atlas")
                        .status())
                .isZero();
        JsonNode releases =
                new ObjectMapper().readTree(folder.resolve("releases.json").toFile());
        assertThat(releases.path("releases").findValuesAsText("id")).containsExactly("2026-11");
        assertThat(releases.path("current").asText()).isEqualTo("2026-11");
        JsonNode tileJson = new ObjectMapper()
                .readTree(folder.resolve("public/2026-11/tiles/district.json").toFile());
        assertThat(tileJson.path("tiles").path(0).asText())
                .isEqualTo("pmtiles://https://maps.example.pk/atlas/public/2026-11/tiles/district.pmtiles/{z}/{x}/{y}");
    }
}
