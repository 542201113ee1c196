package pk.nser.db.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.area.check.Finding;
import pk.nser.db.area.load.AreaImport;
import pk.nser.db.area.load.AreaImportOptions;
import pk.nser.db.area.load.AreaImportReport;
import pk.nser.db.area.load.BoundarySetDescription;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.demo.infill.GivenSet;
import pk.nser.db.household.BandCutOffs;
import pk.nser.db.intake.HouseholdImport;
import pk.nser.db.intake.IntakeReport;
import pk.nser.db.progress.Progress;

class DemoImportTest {
    @TempDir
    private Path folder;

    @Test
    void goesThroughTheOrdinaryImportsWithoutAFault() throws IOException {
        try (TestDatabases databases = TestDatabases.create("demoimport")) {
            SmallRegistry.REGISTRY.write(folder, Progress.SILENT);
            takeIn(databases, folder, 20_000);

            GivenSet given = GivenSet.read(databases.pools().of(Role.LOAD), "demo");
            DemoRegistry grown = DemoRegistry.fill(given, 8_000, 2, Progress.SILENT);
            assertThat(grown.geography().of(AreaLevel.TEHSIL)).hasSize(577);
            Path second = folder.resolve("second");
            grown.write(second, Progress.SILENT);
            AreaImportReport areas = areas(databases, second);
            assertThat(areas.faults()).as(areas.lines().toString()).isZero();
            assertThat(areas.boundarySet()).isEqualTo("demo-grown");
        }
    }

    private void takeIn(TestDatabases databases, Path from, int households) throws IOException {
        AreaImportReport areas = areas(databases, from);
        assertThat(areas.accepted()).as(areas.lines().toString()).isTrue();
        assertThat(areas.findings()).extracting(Finding::kind).containsExactly("not-official");
        HouseholdImport intake = new HouseholdImport(databases.pools().of(Role.LOAD), keys(), BandCutOffs.STANDARD);
        IntakeReport report = intake.run(
                from.resolve(DemoRegistry.HOUSEHOLDS), areas.boundarySet(), folder.resolve("imports"), Progress.SILENT);
        assertThat(report.firstRejections()).isEmpty();
        assertThat(report.counts().inserted()).isEqualTo(households);
        assertThat(report.counts().members()).isEqualTo(SmallRegistry.MEMBERS.size());
    }

    private static AreaImportReport areas(TestDatabases databases, Path from) {
        return new AreaImport(databases.pools().of(Role.LOAD))
                .run(
                        from.resolve(DemoRegistry.AREAS),
                        BoundarySetDescription.read(from.resolve(DemoRegistry.DESCRIPTION)),
                        AreaImportOptions.USUAL,
                        Progress.SILENT);
    }

    private Path keys() throws IOException {
        Path keys = Files.createDirectories(folder.resolve("keys"));
        for (String key : List.of("record.key", "noise.key", "rows.key", "cnic.key")) {
            byte[] bytes = new byte[32];
            bytes[0] = (byte) key.charAt(0);
            Path file = keys.resolve(key);
            Files.writeString(file, Base64.getEncoder().encodeToString(bytes));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        }
        return keys;
    }
}
