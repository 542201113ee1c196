package pk.nser.db.geofile.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class ReprojectionTest {
    /** One centimetre in degrees of latitude. */
    private static final double CENTIMETRE = 0.01 / 111_000;

    private static final String UTM_42_OF_ESRI = "PROJCS[\"WGS_1984_UTM_Zone_42N\",GEOGCS[\"GCS_WGS_1984\","
            + "DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],PRIMEM[\"Greenwich\",0.0],"
            + "UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Transverse_Mercator\"],"
            + "PARAMETER[\"False_Easting\",500000.0],PARAMETER[\"False_Northing\",0.0],"
            + "PARAMETER[\"Central_Meridian\",69.0],PARAMETER[\"Scale_Factor\",0.9996],"
            + "PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";

    /** Expected places by {@code gdaltransform -s_srs CODE -t_srs EPSG:4326} of GDAL 3.6.2, PROJ 9.1.1. */
    @ParameterizedTest
    @CsvSource({
        "EPSG:4326,   61.5,      25.25,      61.5,             25.25",
        "OGC:CRS84,   61.5,      25.25,      61.5,             25.25",
        "EPSG:3857,   8000000,   3500000,    71.8652227295617, 29.9723796586918",
        "EPSG:3857,   6700000.5, 2800000.25, 60.1871285275844, 24.3817889642818",
        "EPSG:32641,  700000,    2900000,    65.0016959129385, 26.2056339618482",
        "EPSG:32642,  500000,    3500000,    69,               31.6351862200126",
        "EPSG:32642,  123456.78, 2654321.09, 65.3008988292849, 23.9562336712759",
        "EPSG:32643,  345678.9,  4012345.6,  73.2825275137225, 36.2436911075072",
        "EPSG:32643,  834000,    3800000,    78.6281412275592, 34.2875336737005",
        "EPSG:32742,  500000,    7500000,    69,               -22.6068568034874",
        "EPSG:3395,   8000000,   3500000,    71.8652227295617, 30.1391640718514",
        "EPSG:7755,   3100000,   4500000,    70.660363130049,  28.3237789755061",
        "EPSG:7760,   1000000,   1000000,    77,               28.62510126",
    })
    void agreesWithProjToACentimetreOnWgs84(String system, double x, double y, double longitude, double latitude) {
        Reprojection reprojection = Reprojection.of(system);
        Coordinate place = place(reprojection, x, y);
        assertThat(place.x).isCloseTo(longitude, within(CENTIMETRE));
        assertThat(place.y).isCloseTo(latitude, within(CENTIMETRE));
        assertThat(reprojection.shiftsDatum()).isFalse();
    }

    /** Expected places by GDAL as above; the shift's parameters differ, so metres are allowed. */
    @ParameterizedTest
    @CsvSource({
        "EPSG:24313, 500000, 3500000, 74.9989791267604, 31.6375718210547",
        "EPSG:4145,  70,     30,      69.9996613463937, 29.9999099867185",
        "EPSG:4146,  70,     30,      69.9997358964165, 29.9998657746573",
    })
    void shiftsDatumsOfPakistanWithinMetres(String system, double x, double y, double longitude, double latitude) {
        Reprojection reprojection = Reprojection.of(system);
        Coordinate place = place(reprojection, x, y);
        assertThat(place.x).isCloseTo(longitude, within(10 / 95_000.0));
        assertThat(place.y).isCloseTo(latitude, within(10 / 111_000.0));
        assertThat(reprojection.shiftsDatum()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "epsg:32642",
                "urn:ogc:def:crs:EPSG::32642",
                "urn:ogc:def:crs:EPSG:9.9:32642",
                "http://www.opengis.net/def/crs/EPSG/0/32642",
                UTM_42_OF_ESRI
            })
    void readsTheUsualWaysToDeclareASystem(String declared) {
        assertThat(place(Reprojection.of(declared), 500000, 3500000).y).isCloseTo(31.6351862200126, within(CENTIMETRE));
    }

    @ParameterizedTest
    @CsvSource({
        "EPSG:2000,  no known datum shift",
        "EPSG:4801,  no known datum shift",
        "EPSG:5773,  not a system of maps",
        "EPSG:5800,  not a system of maps",
        "EPSG:4978,  not a system of maps",
        "EPSG:99999, not a code of the EPSG list",
        "EPSG:8857,  not known to be exact",
        "EPSG:5513,  not known to be exact",
        "EPSG:31300, not known to be exact",
        "moon,       not a coordinate reference system that is known here",
        "'',         no coordinate reference system is declared",
    })
    void refusesByNameWhatItCannotBringToWgs84(String declared, String reason) {
        assertThatThrownBy(() -> Reprojection.of(declared))
                .isInstanceOf(ProjectionRefused.class)
                .hasMessageContaining(reason)
                .hasMessageContaining(declared);
    }

    @Test
    void refusesAForeignDatumThatOnlyATextDescribes() {
        String text = UTM_42_OF_ESRI.replace("D_WGS_1984", "D_Kalianpur_1962").replace("GCS_WGS_1984", "GCS_Kalianpur");
        assertThatThrownBy(() -> Reprojection.of(text))
                .isInstanceOf(ProjectionRefused.class)
                .hasMessageContaining("name its code");
        assertThatThrownBy(() -> Reprojection.of("GEOGCS[broken")).isInstanceOf(ProjectionRefused.class);
    }

    @Test
    void refusesPointsWithoutAPlaceOnTheGlobe() {
        Reprojection mercator = Reprojection.of("EPSG:3857");
        assertThatThrownBy(() -> place(mercator, Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Coordinate place(Reprojection reprojection, double x, double y) {
        return reprojection
                .apply(new GeometryFactory().createPoint(new Coordinate(x, y)))
                .getCoordinate();
    }
}
