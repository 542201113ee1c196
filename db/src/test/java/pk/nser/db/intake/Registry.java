package pk.nser.db.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.household.BandCutOffs;
import pk.nser.db.progress.Progress;

/**
 * A registry with a small country of squares, to take files in. District D1 has villages V1 (longitude 70 to 70.1,
 * latitude 30 to 30.1) to V4, each 0.1 degrees farther east; in D2 (V5, V6; latitude 31 to 31.1) geotags, members'
 * education and disability were not collected.
 */
final class Registry implements AutoCloseable {
    static final String SET = "squares";

    final TestDatabases databases;
    final Path folder;
    final Path keys;
    private final Connection superuser;

    Registry(String name, Path folder) {
        this.databases = TestDatabases.create(name);
        this.folder = folder;
        try {
            this.superuser = databases.superuser(false);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        this.keys = folder.resolve("keys");
        makeKeys();
        makeAreas();
    }

    private void makeKeys() {
        try {
            Files.createDirectories(keys);
            for (String key : List.of("record.key", "noise.key", "rows.key", "cnic.key")) {
                byte[] bytes = new byte[32];
                java.util.Arrays.fill(bytes, (byte) key.length());
                bytes[0] = (byte) key.charAt(0);
                Path file = keys.resolve(key);
                Files.writeString(file, Base64.getEncoder().encodeToString(bytes));
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void makeAreas() {
        execute("insert into reg.boundary_set values "
                + "('squares', 't', 't', 'p', 'l', 'a', 'd', 'd', false, true, null, null, now(), '{}')");
        area(1, 0, "PK", null, 69, 29, 72, 32);
        area(2, 1, "P", 1, 69, 29, 72, 32);
        area(3, 2, "S", 2, 69, 29, 72, 32);
        area(11, 3, "D1", 3, 70, 30, 71, 31);
        area(12, 3, "D2", 3, 70, 31, 71, 32);
        for (int district = 1; district <= 2; district++) {
            area(10 + district * 10, 4, "T" + district, 10 + district, 70, 29 + district, 71, 30 + district);
            area(11 + district * 10, 5, "U" + district, 10 + district * 10, 70, 29 + district, 71, 30 + district);
        }
        for (int village = 1; village <= 6; village++) {
            int district = village <= 4 ? 1 : 2;
            double west = 70 + ((village <= 4 ? village : village - 4) - 1) * 0.1;
            double south = 29 + district;
            area(100 + village, 6, "V" + village, 11 + district * 10, west, south, west + 0.1, south + 0.1);
        }
        execute("insert into reg.not_collected values (12, 'geotags'), (12, 'education_members'), (12, 'disability')");
    }

    private void area(
            int id,
            int level,
            String code,
            @Nullable Integer parent,
            double west,
            double south,
            double east,
            double north) {
        execute("insert into reg.area values (%d, 'squares', %d, '%s', %s, '%s', '%s', %s, %s, "
                        .formatted(id, level, code, parent, code, code, (west + east) / 2, (south + north) / 2)
                + "gis.st_multi(gis.st_makeenvelope(%s, %s, %s, %s, 4326)))".formatted(west, south, east, north));
    }

    IntakeReport load(String csv) {
        return load(csv.getBytes(StandardCharsets.UTF_8));
    }

    IntakeReport load(byte[] file) {
        return load(file, BandCutOffs.STANDARD);
    }

    IntakeReport load(byte[] file, BandCutOffs cutOffs) {
        return new HouseholdImport(databases.pools().of(Role.LOAD), keys, cutOffs)
                .run(new ByteArrayInputStream(file), "test.csv", SET, imports(), Progress.SILENT);
    }

    IntakeReport load(Path file) {
        return load(file, Progress.SILENT);
    }

    IntakeReport load(Path file, Progress progress) {
        return new HouseholdImport(databases.pools().of(Role.LOAD), keys, BandCutOffs.STANDARD)
                .run(file, SET, imports(), progress);
    }

    Path imports() {
        return folder.resolve("imports");
    }

    void empty() {
        execute("truncate reg.household, reg.member, reg.identity, reg.batch");
    }

    void execute(String sql) {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first column of the rows, as text. */
    List<String> texts(String sql) {
        try (Statement statement = superuser.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    long number(String sql) {
        return Long.parseLong(texts(sql).get(0));
    }

    /** Everything the three tables hold but the batch, in one hash. */
    String state() {
        return texts("select md5(string_agg(t, '|' order by t)) from ("
                        + "select (to_jsonb(h) - 'batch_id')::text t from reg.household h"
                        + " union all select m::text from reg.member m union all select i::text from reg.identity i) x")
                .get(0);
    }

    @Override
    public void close() {
        try {
            superuser.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        databases.close();
    }
}
