package pk.nser.server.trail;

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

/** The tiny country behind a server, and its audit log as the superuser sees it. */
final class WatchedServer implements AutoCloseable {
    final TestDatabases databases;
    final Path folder;
    Asker asker;
    private OpenedServer server;

    WatchedServer(String name, Path folder) {
        this.databases = TinyDatabases.create(name);
        this.folder = folder;
        this.server = OpenedServer.open(databases.address(), folder);
        this.asker = new Asker(server.port());
    }

    int port() {
        return server.port();
    }

    Tokens.Issued recordsToken() {
        return TinyDatabases.tokens(databases)
                .issueRecords(Instant.now().minusSeconds(60), Instant.now().plusSeconds(3_600));
    }

    /** The address of a new file. */
    String place(Tokens.Issued agreement, String name, String text) throws IOException {
        return "/private/deliveries/" + PlacedFile.place(databases, folder, agreement, name, text) + "/" + name;
    }

    /** Stops the server, so that all is written, and starts another. */
    void restart() {
        server.close();
        server = OpenedServer.open(databases.address(), folder);
        asker = new Asker(server.port());
    }

    /** Bodies of events, in order, once there are {@code least} of them. */
    List<String> events(int least) throws InterruptedException {
        List<String> bodies = bodies();
        for (int i = 0; i < 400 && bodies.size() < least; i++) {
            Thread.sleep(25);
            bodies = bodies();
        }
        return bodies;
    }

    private List<String> bodies() {
        return databases.texts("select body from audit.event order by seq");
    }

    void change(String sql) {
        databases.run(sql);
    }

    @Override
    public void close() {
        server.close();
        databases.close();
    }
}
