package pk.nser.server.download;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.token.Tokens;
import pk.nser.server.OpenedServer;
import pk.nser.server.fixture.Asker;
import pk.nser.server.fixture.PlacedFile;
import pk.nser.server.fixture.TinyDatabases;

/** A server over the tiny country with a folder of deliveries, and its databases as the superuser sees them. */
final class ServedFiles implements AutoCloseable {
    final TestDatabases databases;
    final Path folder;
    final Asker asker;
    private final OpenedServer server;

    ServedFiles(String name, Path folder) {
        this.databases = TinyDatabases.create(name);
        this.folder = folder;
        this.server = OpenedServer.open(databases.address(), folder);
        this.asker = new Asker(server.port());
    }

    int port() {
        return server.port();
    }

    Tokens.Issued holder() {
        return TinyDatabases.tokens(databases)
                .issueRecords(Instant.now().minusSeconds(60), Instant.now().plusSeconds(3_600));
    }

    /** The address of a new file of so many rows. */
    String place(Tokens.Issued agreement, String name, String text, int rows) throws IOException {
        int id = PlacedFile.place(databases, folder, agreement, name, text, rows);
        return "/private/deliveries/" + id + "/" + name;
    }

    void run(String sql) {
        databases.run(sql);
    }

    long number(String sql) {
        return databases.number(sql);
    }

    /** Rows of the day that an agreement has used. */
    long rowsToday(Tokens.Issued agreement) {
        return number("select rows_today from app.used(" + agreement.agreement() + ")");
    }

    List<String> texts(String sql) {
        return databases.texts(sql);
    }

    /** Outcomes of downloads of an agreement in the audit log, once there are so many. */
    List<String> outcomes(Tokens.Issued agreement, int least) throws InterruptedException {
        String sql = "select body from audit.event where body like '%\"decision\":\"outcome\"%\"agreement\":"
                + agreement.agreement() + ",%' order by seq";
        List<String> found = texts(sql);
        for (int i = 0; i < 200 && found.size() < least; i++) {
            Thread.sleep(50);
            found = texts(sql);
        }
        return found;
    }

    @Override
    public void close() {
        server.close();
        databases.close();
    }
}
