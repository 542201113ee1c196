package pk.nser.db.intake;

import java.io.IOException;
import java.nio.file.Path;
import org.postgresql.ds.PGSimpleDataSource;
import pk.nser.db.connection.ClusterAddress;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.household.BandCutOffs;
import pk.nser.db.progress.Progress;

/** A process of its own that takes a file in and stops at a step until it is killed. */
final class KilledImport {
    static final String READY = "ready to be killed";

    private KilledImport() {}

    /** Arguments: database, folder of the registry, file, step. */
    public static void main(String[] args) {
        ClusterAddress address = TestDatabases.address(args[0]);
        Path folder = Path.of(args[1]);
        int stopAt = Integer.parseInt(args[3]);
        PGSimpleDataSource load = new PGSimpleDataSource();
        load.setUrl(address.jdbcUrl(false));
        load.setUser(Role.LOAD.login());
        load.setPassword(address.password(Role.LOAD.passwordFile()));
        new HouseholdImport(load, folder.resolve("keys"), BandCutOffs.STANDARD)
                .run(Path.of(args[2]), Registry.SET, folder.resolve("imports"), new Stop(stopAt));
    }

    private static final class Stop implements Progress {
        private int left;

        Stop(int left) {
            this.left = left;
        }

        @Override
        public void begin(String step, String unit, long total) {
            at(0);
        }

        @Override
        public void at(long done) {
            if (--left == 0) {
                System.out.println(READY);
                try {
                    int unused = System.in.read();
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }
}
