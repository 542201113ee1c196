package pk.nser.server.command;

import java.util.function.Supplier;
import picocli.CommandLine.Command;
import pk.nser.db.connection.Bootstrap;
import pk.nser.db.connection.ClusterAddress;
import pk.nser.db.connection.Migrations;

/** {@code database create}: roles, both databases and their tables; harmless when they are there. */
@Command(name = "database", description = "The two databases.", mixinStandardHelpOptions = true)
public final class DatabaseCommand {
    private final Supplier<Home> home;

    public DatabaseCommand(Supplier<Home> home) {
        this.home = home;
    }

    @Command(
            name = "create",
            description = "Make roles, databases and tables, or bring them up to this version.",
            mixinStandardHelpOptions = true)
    int create() {
        ClusterAddress cluster = home.get().cluster();
        new Bootstrap(cluster).run();
        Migrations.run(cluster);
        System.out.println("databases " + cluster.database() + " and " + cluster.publicDatabase() + " are ready");
        return 0;
    }
}
