package pk.nser.db.connection;

import java.util.function.Consumer;

/**
 * A pair of databases that is made once, from which tests get copies: to copy takes a tenth of the time of making it anew.
 * Dropped when the tests end.
 */
public final class DatabaseTemplate {
    private final ClusterAddress address;

    private DatabaseTemplate(ClusterAddress address) {
        this.address = address;
    }

    /** Made from nothing by the bootstrap and the migrations; {@code name} only helps to recognise it. */
    static DatabaseTemplate migrated(String name) {
        return kept(TestDatabases.migrated(name), databases -> {});
    }

    /**
     * Fills a fresh pair and keeps it.
     *
     * @param name lower-case letters and digits, to recognise it
     * @param fill may use the pools, which are closed behind it
     */
    public static DatabaseTemplate filled(String name, Consumer<TestDatabases> fill) {
        return kept(TestDatabases.create(name), fill);
    }

    /** Fills a copy of this one and keeps that as well. */
    public DatabaseTemplate filledFurther(String name, Consumer<TestDatabases> fill) {
        return kept(copy(name), fill);
    }

    private static DatabaseTemplate kept(TestDatabases databases, Consumer<TestDatabases> fill) {
        Runtime.getRuntime().addShutdownHook(new Thread(databases::close));
        fill.accept(databases);
        databases.pools().close();
        return new DatabaseTemplate(databases.address());
    }

    /** A fresh pair with the same in it. */
    public TestDatabases copy(String name) {
        return TestDatabases.copied(address, name);
    }
}
