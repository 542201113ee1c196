package pk.nser.db.area.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import pk.nser.db.area.check.Finding;
import pk.nser.db.area.check.Finding.Severity;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.progress.Progress;

/** Bad input: each fault is named by layer, feature, code, field and reason, and nothing is taken. */
class BadAreaFilesTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private static TestDatabases databases;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        databases = TestDatabases.create("badareas");
    }

    @AfterAll
    static void close() {
        databases.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "no code,          code-missing,    '',       code,     the code is missing",
        "odd code,         code-shape,      G1+2,     code,     'a code is 1 to 40 letters'",
        "same code twice,  code-duplicate,  G121212,  code,     also that of all",
        "odd level,        level-unknown,   '',       level,    'hamlet'' is no area level'",
        "no level,         level-unknown,   '',       level,    no level is given",
        "unknown parent,   parent-unknown,  G121212,  parent,   'X99'' is no area of the set'",
        "no parent,        parent-unknown,  G121212,  parent,   it must be a union_council",
        "skipped parent,   parent-level,    G121212,  parent,   'G1212'' is a tehsil'",
        "no name,          name-missing,    G121212,  name,     the name is missing",
        "long name,        name-shape,      G121212,  name,     at most 200 characters",
        "bow tie,          geometry-invalid, G121212, geometry, Self-intersection (at 67.05",
        "no geometry,      geometry-missing, G121212, geometry, the geometry is empty",
        "a line for shape,  geometry-kind,  G121212,  geometry, not of LineString",
        "a line,            line-class,    '',       class,    a border line needs a class",
        "a point for shape, geometry-kind,  G121212,  geometry, not of Point",
        "swapped,          swapped,         G121212,  geometry, longitude and latitude are swapped",
        "metres,           outside-world,   G121212,  geometry, is the coordinate reference system declared rightly",
        "elsewhere,        outside-bounds,  G121212,  geometry, outside the expected bounds",
        "moved village,    outside-parent,  G121212,  geometry, lies outside G12121",
        "moved village,    overlap,         G121212,  geometry, overlaps G",
        "twin villages,     overlap,        G121211,  geometry, overlaps G121212",
        "village in village, overlap,       G121211,  geometry, overlaps G121212",
        "shrunk village,   gap,             G12121,   geometry, is not filled by the areas below it",
        "no divisions,     level-missing,   '',       '',       none of level division",
        "two countries,    country,         '',       '',       this one has 2",
        "odd line,         line-class,      '',       class,    is no class of lines",
    })
    void namesEveryFaultAndTakesNothing(String what, String kind, String code, String field, String reason)
            throws SQLException {
        GrownGeography geography = new GrownGeography();
        spoil(what, geography);
        AreaImportReport report = importing(geography.write(folder.resolve("all.geojson")));
        assertThat(report.outcome()).isEqualTo(AreaImportReport.Outcome.REFUSED);
        assertThat(report.findings()).anySatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.FAULT);
            assertThat(List.of(finding.kind(), finding.code(), finding.field())).containsExactly(kind, code, field);
            assertThat(finding.reason()).contains(reason.replaceAll("^'", ""));
            assertThat(finding.line()).contains(reason.replaceAll("^'", ""));
        });
        assertNothingTaken();
    }

    private static void spoil(String what, GrownGeography geography) {
        GrownGeography.Item village = geography.item("G121212");
        switch (what) {
            case "no code" -> village.columns.remove("code");
            case "odd code" -> village.columns.put("code", "G1+2");
            case "same code twice" -> geography.item("G121211").columns.put("code", "G121212");
            case "odd level" -> village.columns.put("level", "hamlet");
            case "no level" -> village.columns.put("level", null);
            case "unknown parent" -> village.columns.put("parent", "X99");
            case "no parent" -> village.columns.put("parent", " ");
            case "skipped parent" -> village.columns.put("parent", "G1212");
            case "twin villages" -> geography.item("G121211").shape = village.shape;
            case "village in village" -> geography.item("G121211").shape = spoiled("shrunk village", village.shape);
            case "no name" -> village.columns.put("name", "  ");
            case "long name" -> village.columns.put("name", "x".repeat(201));
            case "no divisions" -> geography.items().removeIf(i -> "division".equals(i.columns.get("level")));
            case "two countries" -> geography.item("G1").columns.put("level", "country");
            case "a line" -> geography.items().get(127).columns.remove("class");
            case "odd line" -> geography.items().get(127).columns.put("class", "??");
            default -> village.shape = spoiled(what, village.shape);
        }
    }

    private static Geometry spoiled(String what, Geometry shape) {
        Coordinate at = shape.getCoordinate();
        return switch (what) {
            case "bow tie" ->
                FACTORY.createPolygon(new Coordinate[] {
                    at,
                    new Coordinate(at.x + 0.1, at.y + 0.1),
                    new Coordinate(at.x + 0.1, at.y),
                    new Coordinate(at.x, at.y + 0.1),
                    at.copy()
                });
            case "no geometry" -> FACTORY.createPolygon();
            case "a line for shape" -> shape.getBoundary();
            case "a point for shape" -> shape.getInteriorPoint();
            case "swapped" -> new AffineTransformation(0, 1, 0, 1, 0, 0).transform(shape);
            case "metres" ->
                AffineTransformation.scaleInstance(111_000, 111_000).transform(shape);
            case "elsewhere" ->
                AffineTransformation.translationInstance(-60, -20).transform(shape);
            case "moved village" ->
                AffineTransformation.translationInstance(0.1, 0.1).transform(shape);
            case "shrunk village" ->
                AffineTransformation.scaleInstance(
                                0.9,
                                0.9,
                                shape.getCentroid().getX(),
                                shape.getCentroid().getY())
                        .transform(shape);
            default -> throw new IllegalArgumentException(what);
        };
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "empty file,         file,        is empty",
        "not JSON,           file,        neither a GeoPackage nor GeoJSON",
        "another JSON,       file,        is not a GeoJSON FeatureCollection",
        "no features,        empty,       the file holds no areas",
        "cut in the middle,  file,        after feature",
        "a comma too many,   file,        is broken after feature 129",
        "broken UTF-8,       broken-text, the name is not valid in its character set",
        "a zip cut,          file,        is not a whole zip file",
        "missing,            file,        does not exist",
    })
    void tellsWhatIsWrongWithABrokenFile(String what, String kind, String reason) throws Exception {
        AreaImportReport report = importing(broken(what));
        assertThat(report.outcome()).isEqualTo(AreaImportReport.Outcome.REFUSED);
        assertThat(report.findings())
                .filteredOn(finding -> finding.severity() == Severity.FAULT)
                .anySatisfy(finding -> {
                    assertThat(finding.kind()).isEqualTo(kind);
                    assertThat(finding.reason()).contains(reason);
                });
        assertNothingTaken();
    }

    private Path broken(String what) throws IOException {
        Path whole = new GrownGeography().write(folder.resolve("whole.geojson"));
        String text = Files.readString(whole);
        Path file = folder.resolve("broken.geojson");
        byte[] bytes = switch (what) {
            case "empty file" -> new byte[0];
            case "not JSON" -> "code,name\nG,x\n".getBytes(StandardCharsets.UTF_8);
            case "another JSON" -> "{\"type\":\"Feature\"}".getBytes(StandardCharsets.UTF_8);
            case "no features" -> "{\"type\":\"FeatureCollection\",\"features\":[]}".getBytes(StandardCharsets.UTF_8);
            case "cut in the middle" -> text.substring(0, text.length() / 2).getBytes(StandardCharsets.UTF_8);
            case "a comma too many" ->
                text.replace("}}]}", "}},]}")
                        .replaceFirst("}\\s*]}\\s*$", "},,]}")
                        .getBytes(StandardCharsets.UTF_8);
            case "broken UTF-8" -> text.replace("Area G121212", "Area \u00E9").getBytes(StandardCharsets.ISO_8859_1);
            case "a zip cut" -> "PK\u0003\u0004 and nothing".getBytes(StandardCharsets.UTF_8);
            default -> null;
        };
        return bytes == null ? folder.resolve("not there.geojson") : Files.write(file, bytes);
    }

    @Test
    void collectsTheFaultsOfManyFeaturesAtOnceAndKeepsTheShapesThatWereSetAside() throws Exception {
        GrownGeography geography = new GrownGeography();
        spoil("bow tie", geography);
        geography.item("G121211").columns.put("name", null);
        geography.item("G22").columns.put("parent", "X");
        Path aside = folder.resolve("aside.geojson");
        AreaImportReport report = new AreaImport(databases.pools().of(Role.LOAD))
                .run(
                        geography.write(folder.resolve("all.geojson")),
                        GrownGeography.description("bad", Map.of("phone", List.of("G3"))),
                        new AreaImportOptions(false, null, AreaImportOptions.USUAL_TOLERANCE, aside),
                        Progress.SILENT);
        assertThat(report.findings())
                .filteredOn(finding -> finding.severity() == Severity.FAULT)
                .extracting(Finding::kind)
                .containsExactlyInAnyOrder("geometry-invalid", "name-missing", "parent-unknown", "not-collected");
        assertThat(report.faults()).isEqualTo(4);
        assertThat(Files.readString(aside)).contains("G121212").contains("Self-intersection");
        assertNothingTaken();
    }

    private AreaImportReport importing(Path file) {
        return new AreaImport(databases.pools().of(Role.LOAD))
                .run(file, GrownGeography.description("bad", Map.of()), AreaImportOptions.USUAL, Progress.SILENT);
    }

    private static void assertNothingTaken() throws SQLException {
        try (Connection connection = databases.superuser(false);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select (select count(*) from reg.boundary_set) + (select count(*) from reg.area)"
                                + " + (select count(*) from reg.border_line)")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }
}
