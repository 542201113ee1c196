package pk.nser.db.demo.infill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.demo.facts.Facts;
import pk.nser.db.demo.grow.Grown;
import pk.nser.db.demo.grow.GrownArea;
import pk.nser.db.progress.Progress;

class InfillTest {
    private static final String WEST = "POLYGON ((70 32, 70.5 32.05, 70.42 32.2, 70.5 32.5, 70.1 32.4, 70 32))";
    private static final String EAST =
            "MULTIPOLYGON (((70.5 32.05, 71 32, 71 32.5, 70.5 32.5, 70.42 32.2, 70.5 32.05)),"
                    + " ((71.2 32, 71.3 32, 71.25 32.1, 71.2 32)))";

    private static GivenArea area(AreaLevel level, String code, @Nullable String parent, String name, String wkt) {
        try {
            return new GivenArea(level, code, parent, name, name, new WKTReader().read(wkt), 1);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A country of one district, Tank, with two tehsils that share a crooked border. */
    static List<GivenArea> given() {
        return List.of(
                area(AreaLevel.COUNTRY, "X", null, "Country", WEST),
                area(AreaLevel.PROVINCE, "X1", "X", "Province", WEST),
                area(AreaLevel.DIVISION, "X1D", "X1", "Division", WEST),
                area(AreaLevel.DISTRICT, "X11", "X1D", "Tank", WEST),
                area(AreaLevel.TEHSIL, "X111", "X11", "West", WEST),
                area(AreaLevel.TEHSIL, "X112", "X11", "East", EAST));
    }

    private final Grown grown = Infill.grow(Facts.standard(), given(), 60_000, 1, Progress.SILENT);

    @Test
    void coversTheGivenTehsilsWithoutGapOrOverlap() {
        for (AreaLevel level : AreaLevel.values()) {
            Geometry[] shapes = grown.of(level).stream().map(GrownArea::shape).toArray(Geometry[]::new);
            assertThat(shapes).as(level.code()).isNotEmpty().allMatch(Geometry::isValid);
            assertThat(CoverageValidator.isValid(shapes)).as(level.code()).isTrue();
            assertThat(grown.of(level).stream()
                            .mapToDouble(a -> a.shape().getArea())
                            .sum())
                    .isCloseTo(grown.of(AreaLevel.COUNTRY).get(0).shape().getArea(), within(1e-12));
        }
    }

    @Test
    void keepsEveryGivenVertex() {
        for (GivenArea tehsil : given()) {
            if (tehsil.level() == AreaLevel.TEHSIL) {
                Geometry shape = grown.of(AreaLevel.TEHSIL).stream()
                        .filter(a -> a.code().equals(tehsil.code()))
                        .findFirst()
                        .orElseThrow()
                        .shape();
                assertThat(shape.getCoordinates()).contains(tehsil.shape().getCoordinates());
                assertThat(shape.getArea()).isCloseTo(tehsil.shape().getArea(), within(1e-7));
            }
        }
    }

    @Test
    void growsUnionCouncilsAndVillagesOfRealSize() {
        assertThat(grown.of(AreaLevel.UNION_COUNCIL)).hasSize(14);
        assertThat(grown.of(AreaLevel.VILLAGE)).hasSize(126);
        for (AreaLevel level : AreaLevel.values()) {
            assertThat(grown.of(level).stream().mapToInt(GrownArea::households).sum())
                    .isEqualTo(60_000);
        }
        assertThat(grown.of(AreaLevel.VILLAGE)).allMatch(v -> v.code().startsWith("X11"));
    }

    @Test
    void takesTheRatesOfTheDistrictOfThatName() {
        assertThat(grown.of(AreaLevel.VILLAGE)).allMatch(v -> v.district().equals("KP-B3"));
    }

    @Test
    void refusesASetWithoutTehsils() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Infill.grow(Facts.standard(), given().subList(0, 4), 1000, 1, Progress.SILENT))
                .withMessageContaining("no tehsils");
    }
}
