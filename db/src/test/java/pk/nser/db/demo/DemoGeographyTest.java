package pk.nser.db.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.demo.facts.District;
import pk.nser.db.demo.facts.Facts;
import pk.nser.db.demo.grow.BorderLine;
import pk.nser.db.demo.grow.Centre;
import pk.nser.db.demo.grow.Grown;
import pk.nser.db.demo.grow.GrownArea;
import pk.nser.db.progress.Progress;

class DemoGeographyTest {
    private static final Pattern ARABIC_SCRIPT = Pattern.compile(".*\\p{InArabic}.*");

    private final Grown grown = SmallRegistry.REGISTRY.geography();

    @ParameterizedTest
    @CsvSource({"COUNTRY, 1", "PROVINCE, 7", "DIVISION, 37", "DISTRICT, 160", "TEHSIL, 577"})
    void growsEveryAreaOfTheFacts(AreaLevel level, int count) {
        assertThat(grown.of(level)).hasSize(count);
    }

    @ParameterizedTest
    @EnumSource(AreaLevel.class)
    void coversTheCountryWithoutGapOrOverlapAtEveryLevel(AreaLevel level) {
        Geometry[] shapes = grown.of(level).stream().map(GrownArea::shape).toArray(Geometry[]::new);
        assertThat(shapes).allMatch(Geometry::isValid);
        assertThat(CoverageValidator.isValid(shapes)).isTrue();
        double whole = grown.of(AreaLevel.COUNTRY).get(0).shape().getArea();
        assertThat(grown.of(level).stream()
                        .mapToDouble(a -> a.shape().getArea())
                        .sum())
                .isCloseTo(whole, within(1e-9));
    }

    @Test
    void nestsEveryAreaInItsParent() {
        Map<String, GrownArea> byCode = grown.areas().stream().collect(Collectors.toMap(GrownArea::code, a -> a));
        Map<String, Double> filled = new HashMap<>();
        for (GrownArea area : grown.areas()) {
            if (area.level() == AreaLevel.COUNTRY) {
                assertThat(area.parent()).isNull();
                continue;
            }
            GrownArea parent = Objects.requireNonNull(byCode.get(String.valueOf(area.parent())), area.code());
            assertThat(area.level().depth()).isEqualTo(parent.level().depth() + 1);
            assertThat(parent.shape().getEnvelopeInternal().covers(area.shape().getEnvelopeInternal()))
                    .isTrue();
            filled.merge(parent.code(), area.shape().getArea(), Double::sum);
        }
        filled.forEach((code, area) -> assertThat(area)
                .as(code)
                .isCloseTo(Objects.requireNonNull(byCode.get(code)).shape().getArea(), within(1e-10)));
    }

    @Test
    void givesEveryLevelTheSameHouseholds() {
        for (AreaLevel level : AreaLevel.values()) {
            assertThat(grown.of(level).stream().mapToInt(GrownArea::households).sum())
                    .isEqualTo(20_000);
        }
    }

    @Test
    void hasUnionCouncilsLargeEnoughToShowFigures() {
        assertThat(largeCouncils(grown)).isGreaterThanOrEqualTo(3);
    }

    @Test
    void growsTheSameCountryWhateverTheSizeOfTheRegistry() {
        Grown larger =
                DemoRegistry.grow(new DemoPlan(400_000, 1), Progress.SILENT).geography();
        for (AreaLevel level : List.of(AreaLevel.COUNTRY, AreaLevel.DISTRICT, AreaLevel.TEHSIL)) {
            List<GrownArea> small = grown.of(level);
            List<GrownArea> large = larger.of(level);
            for (int i = 0; i < small.size(); i++) {
                assertThat(large.get(i).code()).isEqualTo(small.get(i).code());
                assertThat(large.get(i).shape().equalsTopo(small.get(i).shape()))
                        .isTrue();
            }
        }
        assertThat(largeCouncils(larger)).isGreaterThanOrEqualTo(20);
    }

    private static long largeCouncils(Grown geography) {
        return geography.of(AreaLevel.UNION_COUNCIL).stream()
                .filter(council -> council.households() >= 1_000)
                .count();
    }

    @Test
    void putsDistrictsAboutWhereAndAsLargeAsTheyAre() {
        Map<String, Geometry> shapes =
                grown.of(AreaLevel.DISTRICT).stream().collect(Collectors.toMap(GrownArea::code, GrownArea::shape));
        int fit = 0;
        for (District district : Facts.standard().districts()) {
            Geometry shape = Objects.requireNonNull(shapes.get(district.code()));
            double km2 = shape.getArea() * 111.2 * 111.2 * Math.cos(Math.toRadians(district.latitude()));
            Coordinate middle = new Coordinate(district.longitude(), district.latitude());
            double off = shape.distance(new GeometryFactory().createPoint(middle));
            assertThat(off).as(district.name() + " is degrees off").isLessThan(0.35);
            fit += km2 > district.areaKm2() * 0.7 && km2 < district.areaKm2() * 1.4 ? 1 : 0;
        }
        assertThat(fit).isGreaterThan(145);
    }

    @Test
    void namesEveryAreaInEnglishAndUrdu() {
        assertThat(grown.areas())
                .allMatch(area -> ARABIC_SCRIPT.matcher(area.nameUr()).matches());
        assertThat(grown.areas()).noneMatch(area -> area.name().isBlank());
        assertThat(grown.areas()).extracting(GrownArea::code).doesNotHaveDuplicates();
    }

    @Test
    void drawsOuterBordersByClassAndThoseBetweenProvinces() {
        assertThat(grown.borders())
                .extracting(BorderLine::styleClass)
                .containsOnly("international", "coastline", "line-of-control", "province");
        double outer = grown.borders().stream()
                .filter(border -> !border.styleClass().equals("province"))
                .mapToDouble(border -> border.line().getLength())
                .sum();
        double outline = grown.of(AreaLevel.COUNTRY).get(0).shape().getLength();
        assertThat(outer).isCloseTo(outline, within(outline * 1e-9));
    }

    @Test
    void putsTheCentresOfVillagesInsideThem() {
        for (GrownArea village : grown.of(AreaLevel.VILLAGE)) {
            assertThat(village.centres()).isNotEmpty();
            for (Centre centre : village.centres()) {
                Coordinate at = new Coordinate(centre.longitude(), centre.latitude());
                assertThat(village.shape().contains(new GeometryFactory().createPoint(at)))
                        .isTrue();
            }
        }
    }

    @Test
    void growsAnotherCountryFromAnotherSeed() {
        Grown other =
                DemoRegistry.grow(new DemoPlan(20_000, 2), Progress.SILENT).geography();
        Set<String> codes =
                other.of(AreaLevel.TEHSIL).stream().map(GrownArea::code).collect(Collectors.toSet());
        assertThat(codes).hasSize(577);
        assertThat(other.of(AreaLevel.COUNTRY).get(0).shape().getArea())
                .isNotEqualTo(grown.of(AreaLevel.COUNTRY).get(0).shape().getArea());
        Geometry[] villages =
                other.of(AreaLevel.VILLAGE).stream().map(GrownArea::shape).toArray(Geometry[]::new);
        assertThat(CoverageValidator.isValid(villages)).isTrue();
    }
}
