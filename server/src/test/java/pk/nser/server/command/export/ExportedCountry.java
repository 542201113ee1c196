package pk.nser.server.command.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.TestDatabases;
import pk.nser.server.OpenedServer;
import pk.nser.server.command.Home;
import pk.nser.server.fixture.Asker;
import pk.nser.server.fixture.TinyDatabases;

/**
 * The tiny country, a server that serves it, and a data folder from which it is exported. That folder has one password: of
 * the role that sees the database of public products. Whatever an export reads, it reads as that role.
 */
final class ExportedCountry implements AutoCloseable {
    /** Exported once for all tests that only read it; removed when the tests end. */
    static final class Shared {
        static final ExportedCountry COUNTRY;
        static final Path FOLDER;
        static final Said SAID;

        static {
            try {
                Path place = Files.createTempDirectory("nser-export");
                COUNTRY = new ExportedCountry("exported", Files.createDirectory(place.resolve("home")));
                FOLDER = place.resolve("atlas");
                SAID = COUNTRY.export("--out", FOLDER.toString());
                Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(place)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Shared() {}

        /** Fails with what the export said, had it not ended well. */
        static void requireWritten() {
            assertThat(SAID.status()).as(SAID.err()).isZero();
        }

        /** A JSON document of the folder. */
        static JsonNode json(String path) throws IOException {
            return new ObjectMapper().readTree(FOLDER.resolve(path).toFile());
        }

        private static void remove(Path place) {
            COUNTRY.close();
            try (Stream<Path> inside = Files.walk(place)) {
                inside.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    final TestDatabases databases;
    final OpenedServer server;
    final Asker asker;
    private final Path home;

    ExportedCountry(String name, Path home) throws IOException {
        this.home = home;
        databases = TinyDatabases.create(name);
        server = OpenedServer.open(databases.address());
        asker = new Asker(server.port());
        Path secrets = Files.createDirectories(home.resolve("secrets/all"));
        String password = Role.PUBLIC.passwordFile();
        Files.createSymbolicLink(
                secrets.resolve(password),
                databases.address().secrets().toAbsolutePath().resolve(password));
        Files.writeString(
                home.resolve("nser.properties"),
                "database.port = " + databases.address().port() + "\ndatabase.name = "
                        + databases.address().database() + "\n");
    }

    /** What a command said, and how it ended. */
    record Said(int status, String out, String err) {}

    /** Runs {@code release export} with these words. */
    Said export(String... words) {
        Home folder = Home.of(Map.of("NSER_HOME", home.toString()));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = OpenedServer.line(() -> folder);
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        String[] all = new String[words.length + 2];
        all[0] = "release";
        all[1] = "export";
        System.arraycopy(words, 0, all, 2, words.length);
        return new Said(line.execute(all), out.toString(), err.toString());
    }

    /** The body of what the server gives to everybody; fails when it is no 200. */
    byte[] served(String path) {
        var answer = asker.get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " is answered with " + answer.statusCode());
        }
        return Asker.bytes(answer);
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
        databases.close();
    }
}
