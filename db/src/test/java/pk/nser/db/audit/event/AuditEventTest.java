package pk.nser.db.audit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditEventTest {
    private static final String CNIC = "35202-1234567-1";
    private static final String TOKEN = "nserA1_0123456789ABCd_abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ123456";

    @Test
    void isCanonicalJson() {
        AuditEvent event = new AuditEvent(
                Action.MAP_DESCRIPTION,
                Verdict.denied("outside-scope"),
                new Asker("0123456789ABCd", "m.khan", OptionalInt.of(7), "تحقیق of food, 2026"),
                new Subject("maps/tehsil", "2026-11", List.of("11", "PK"), List.of("gender")),
                TileRange.of(3, 5, 2),
                new Amount(1, 2, "ab".repeat(32)),
                Origin.of("[2001:db8::1]", "00112233445566ff"));
        assertThat(event.json())
                .isEqualTo("{\"action\":\"map-description\",\"decision\":\"deny\",\"code\":\"outside-scope\","
                        + "\"token\":\"0123456789ABCd\",\"user\":\"m.khan\",\"agreement\":7,\"purpose\":\"تحقیق of food, 2026\","
                        + "\"product\":\"maps/tehsil\",\"release\":\"2026-11\",\"areas\":[\"11\",\"PK\"],"
                        + "\"dimensions\":[\"gender\"],\"z\":3,\"x\":[5,5],\"y\":[2,2],\"tiles\":1,\"rows\":1,\"bytes\":2,"
                        + "\"sha256\":\"" + "ab".repeat(32)
                        + "\",\"client\":\"2001:db8::1\",\"request\":\"00112233445566ff\"}");
        assertThat(new AuditEvent(Action.LOST, Verdict.PERMIT, Asker.UNKNOWN, Subject.NONE, Origin.NONE).json())
                .isEqualTo("{\"action\":\"lost\",\"decision\":\"permit\"}");
    }

    /** Of every field: what it takes and what it refuses. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TOKEN|0123456789ABCd|0123456789ABC",
                "TOKEN|35202123456711|3520212345671",
                "USER|m.khan|M Khan",
                "PURPOSE|Study of schooling (phase 2)|Study of \"Ali\"",
                "PURPOSE|Study|Study of 35202-1234567-1",
                "PURPOSE|Study|Study at 33.68440, 73.04790",
                "CODE|needs-access|Needs access",
                "PRODUCT|tiles/tehsil/toilet_type,rooms|figures?q=ali",
                "PRODUCT|figures/district/household.poverty_band.gender|figures/3520212345671",
                "PRODUCT|lookup|lookup/35202-1234567-1",
                "PRODUCT|tiles/33|tiles/33.6844",
                "RELEASE|2026-11.2|2026 11",
                "AREA|PK-1111|Ali Khan",
                "AREA|123456789012|1234567890123",
                "DIMENSION|toilet_type|toilet type",
                "CLIENT|203.0.113.9|host.example.org",
                "CLIENT|2001:db8::1|1234",
                "REQUEST|00112233445566ff|00112233445566fg",
                "REQUEST|0011223344556677|0011223344556"
            })
    void aFieldTakesItsShapeAlone(Shape shape, String fits, String fails) {
        assertThat(shape.fits(fits)).as(fits).isTrue();
        assertThat(shape.fits(fails)).as(fails).isFalse();
        assertThatThrownBy(() -> shape.check(fails))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(fails);
    }

    @ParameterizedTest
    @ValueSource(strings = {CNIC, "3520212345671", TOKEN, "nserA1_", "33.684422", "a\"b", "a\\b", "a\nb", "a\u0000b"})
    void noTextFieldTakesAPersonOrASecret(String text) {
        for (Shape shape : Shape.values()) {
            assertThat(shape.fits(text)).as(shape.name()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"-1,0", "0,-1", "3520212345671,0", "0,1000000000000"})
    void anAmountIsNoCnic(long rows, long bytes) {
        assertThatThrownBy(() -> new Amount(rows, bytes, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"31,0,0,0,0", "3,0,8,0,0", "3,5,4,0,0", "3,-1,0,0,0", "3,0,0,2,1", "3,0,0,0,8"})
    void theseAreNoTiles(int zoom, int minColumn, int maxColumn, int minRow, int maxRow) {
        assertThatThrownBy(() -> new TileRange(zoom, minColumn, maxColumn, minRow, maxRow, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEventHasAnEnd() {
        List<String> areas = Collections.nCopies(Subject.MOST, "12345678901234567890");
        List<String> dimensions = Collections.nCopies(Subject.MOST, "a".repeat(40));
        assertThatThrownBy(() -> new Subject(null, null, Collections.nCopies(Subject.MOST + 1, "11"), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AuditEvent(
                        Action.OTHER,
                        Verdict.PERMIT,
                        Asker.UNKNOWN,
                        new Subject(null, null, areas, dimensions),
                        Origin.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatARefusedRequestNamedIsLeftOutWhenItIsNotFit() {
        Subject subject = Subject.asked("figures/" + CNIC, "2026-11", List.of("gender", "x; drop table"));
        assertThat(subject).isEqualTo(new Subject(null, "2026-11", List.of(), List.of()));
        assertThat(Origin.of("someone", "-")).isEqualTo(Origin.NONE);
    }
}
