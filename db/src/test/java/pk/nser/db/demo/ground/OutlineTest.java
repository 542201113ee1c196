package pk.nser.db.demo.ground;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import pk.nser.db.demo.facts.District;
import pk.nser.db.demo.facts.Facts;

class OutlineTest {
    private final Outline outline = Outline.standard();

    @Test
    void containsTheMiddleOfEveryDistrict() {
        for (District district : Facts.standard().districts()) {
            assertThat(outline.contains(district.longitude(), district.latitude()))
                    .as(district.name())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "64.0, 25.0, coastline",
        "67.4, 23.8, coastline",
        "61.0, 29.5, international",
        "75.0, 31.5, international",
        "74.6, 34.5, line-of-control",
        "76.0, 34.4, line-of-control",
    })
    void knowsTheClassOfTheNearestBorder(double longitude, double latitude, String styleClass) {
        assertThat(outline.borderAt(longitude, latitude)).isEqualTo(styleClass);
    }

    @Test
    void tellsInsideFromOutside() {
        assertThat(outline.contains(73.05, 33.68)).isTrue();
        assertThat(outline.contains(77.2, 28.6)).isFalse();
        assertThat(outline.distance(64.0, 24.2)).isBetween(0.9, 1.1);
    }

    @Test
    void keepsPlacesApart() {
        Spacing spacing = new Spacing(new Envelope(60, 80, 20, 40), 0.1);
        assertThat(spacing.place(70, 30, 0.3)).isTrue();
        assertThat(spacing.place(70.2, 30.2, 0.3)).isFalse();
        assertThat(spacing.place(70.2, 30.2, 0.2)).isTrue();
    }
}
