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
    private static final String DENSE = """
            select a.code from agg.area a where a.area_level = %d
             order by (select count(*) from reg.household h join reg.area r using (area_id)
                        where r.code like a.code || '%%' and h.geotag is not null) desc
             limit 1""";

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

    /** One of geo-tagged households of the whole district that has most. */
    public int agreement() {
        String district = demo.text(DENSE.formatted(AreaLevel.DISTRICT.depth()));
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
