package pk.nser.db.lookup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.disclosure.key.KeyFile;
import pk.nser.db.disclosure.key.TestKeys;
import pk.nser.db.lookup.refresh.LookupRefresh;
import pk.nser.db.lookup.refresh.LookupReport;
import pk.nser.db.progress.Progress;

/** Writes people with numbers into a registry, as an import would leave them. */
public final class People {
    public static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    private static final String HOUSEHOLD =
            "insert into reg.household (household_id, score, band, row_hash, area_id, cell, rkey, batch_id, land_unit,"
                    + " hh_composition, members, gender, education, employment_status, disability, rooms, toilet_type,"
                    + " electric_equipment, gas_equipment, kitchen_assets, livestock, cows, goats, buffaloes, bullocks,"
                    + " lambs, land) values (?, ?, ?" + ", 0".repeat(24) + ")";

    private final TestDatabases databases;
    private final KeyFile key;

    public People(TestDatabases databases, KeyFile key) {
        this.databases = databases;
        this.key = key;
    }

    /** A key of CNIC hashes in a folder. */
    public static KeyFile key(Path folder) {
        try {
            TestKeys.write(folder, KeyFile.CNIC, 70);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return KeyFile.read(folder, KeyFile.CNIC);
    }

    /** A household without members. */
    public People household(long id, double score, int band) {
        return run(HOUSEHOLD, id, score, band);
    }

    /** A member of it with a number. */
    public People member(long household, int memberNo, String cnic) {
        return run(
                "insert into reg.identity values (?, ?, 'A Name', ?, null)",
                household,
                memberNo,
                Cnic.parse(cnic).hashed(key).bytes());
    }

    public People run(String sql, Object... values) {
        try (Connection connection = databases.superuser(false);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public LookupReport fill(LocalDate asOf) {
        return new LookupRefresh(databases.pools()).run(asOf, Progress.SILENT);
    }

    public CnicHash hash(String cnic) {
        return Cnic.parse(cnic).hashed(key);
    }
}
