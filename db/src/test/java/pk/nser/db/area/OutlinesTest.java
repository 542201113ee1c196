package pk.nser.db.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.TestDatabases;

class OutlinesTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static TestDatabases databases;

    @BeforeAll
    static void fill() throws SQLException {
        databases = TestDatabases.create("outlines");
        try (AreasFixture areas = new AreasFixture(databases)) {
            areas.imported(1, AreaLevel.COUNTRY, "C", null, box(70, 73));
            for (int i = 0; i < 3; i++) {
                areas.imported(10 + i, AreaLevel.VILLAGE, "V" + i, 1, box(70 + i, 71 + i));
            }
            areas.shown(1, AreaLevel.COUNTRY, "C", List.of());
            areas.shown(12, AreaLevel.VILLAGE, "V2", List.of());
            areas.shown(20, AreaLevel.VILLAGE, "V0+1", List.of("V0", "V1"));
            areas.borderLine(1, "line-of-control", line(70, 71));
            areas.borderLine(2, "international", line(71, 72));
        }
    }

    @AfterAll
    static void drop() {
        databases.close();
    }

    @Test
    void readsAnAreaAsItselfAndMergedAreasAsOne() {
        List<Outlines.Outline> villages = outlines().read(AreasFixture.VERSION, AreaLevel.VILLAGE);
        assertThat(villages).extracting(Outlines.Outline::areaId).containsExactly(12, 20);
        assertThat(villages.get(0).shape().equalsTopo(box(72, 73))).isTrue();
        assertThat(villages.get(1).shape().equalsTopo(box(70, 72))).isTrue();
        assertThat(villages.get(0).textBytes()).isEqualTo("V2".length() + "Area V2".length() + 10);
        assertThat(outlines().read(AreasFixture.VERSION, AreaLevel.TEHSIL)).isEmpty();
        assertThat(outlines().read("other", AreaLevel.VILLAGE)).isEmpty();
    }

    @Test
    void readsBorderLinesByClass() {
        assertThat(outlines().borderLines(AreasFixture.VERSION))
                .extracting(Outlines.BorderLine::styleClass)
                .containsExactly("international", "line-of-control");
    }

    @Test
    void showsNothingOfAPyramidBeforeItIsCommitted() {
        PyramidTables tables = new PyramidTables(databases.pools().of(Role.BUILD));
        PyramidTables reading = new PyramidTables(databases.pools().of(Role.AGG));
        write(tables, (byte) 1, true);
        write(tables, (byte) 2, false);
        assertThat(reading.areas(AreasFixture.VERSION, AreaLevel.DISTRICT, 12, 7, 9))
                .hasValue(new byte[] {1, 5});
        write(tables, (byte) 3, true);
        assertThat(reading.areas(AreasFixture.VERSION, AreaLevel.DISTRICT, 12, 7, 9))
                .hasValue(new byte[] {3, 5});
        assertThat(reading.borderLines(AreasFixture.VERSION, 0, 0, 0)).hasValue(new byte[] {3});
        assertThat(reading.areas(AreasFixture.VERSION, AreaLevel.TEHSIL, 12, 7, 9))
                .isEmpty();
        assertThat(reading.areas("other", AreaLevel.DISTRICT, 12, 7, 9)).isEmpty();
        assertThat(reading.areas(AreasFixture.VERSION, AreaLevel.DISTRICT, 13, 7, 9))
                .isEmpty();
    }

    private static void write(PyramidTables tables, byte mark, boolean commit) {
        try (PyramidWriter writer = tables.rewrite(AreasFixture.VERSION)) {
            writer.areas(AreaLevel.DISTRICT, 12, List.of(new PyramidWriter.Tile(7, 9, new byte[] {mark, 5})));
            writer.borderLines(0, List.of(new PyramidWriter.Tile(0, 0, new byte[] {mark})));
            if (commit) {
                writer.commit();
            }
        }
    }

    private static Outlines outlines() {
        return new Outlines(databases.pools().of(Role.BUILD));
    }

    private static Geometry box(double west, double east) {
        return FACTORY.toGeometry(new Envelope(west, east, 30, 31));
    }

    private static Geometry line(double west, double east) {
        return FACTORY.createLineString(new Coordinate[] {new Coordinate(west, 30), new Coordinate(east, 30)});
    }
}
