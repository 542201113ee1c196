package pk.nser.db.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.disclosure.key.TestKeys;
import pk.nser.db.grant.ceiling.SharingCategory;

/** The demonstration registry, released, for tests of the process that makes its files. */
public final class WorkedDemo implements AutoCloseable {
    private final DeliveredDemo demo;

    private WorkedDemo(DeliveredDemo demo) {
        this.demo = demo;
    }

    /** Makes it; the keys, that of the audit log too, lie in {@code keys} of the folder. */
    public static WorkedDemo create(String name, Path folder) {
        try {
            DeliveredDemo demo = DeliveredDemo.create(name, folder);
            TestKeys.write(demo.registry.keys, "audit.key", 50);
            return new WorkedDemo(demo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public TestDatabases databases() {
        return demo.registry.databases;
    }

    /** One of geo-tagged households of a whole district. */
    public int agreement() {
        String district =
                demo.text("select code from agg.area where area_level = " + AreaLevel.DISTRICT.depth() + " limit 1");
        return demo.agreement(
                SharingCategory.VIII, Set.of(district), AreaLevel.DISTRICT, Set.of("rooms", "toilet_type"), 3_600);
    }

    /** Runs a statement behind the walls. */
    public void run(String sql) {
        demo.registry.run(sql);
    }

    /** The first column of the first row. */
    public long number(String sql) {
        return demo.registry.number(sql);
    }

    @Override
    public void close() {
        demo.close();
    }
}
