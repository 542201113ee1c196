package pk.nser.db.demo.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import pk.nser.db.demo.facts.Facts;
import pk.nser.db.demo.grow.Centre;

class HouseholdFileTest {
    private static Village village(String code, int households) {
        return new Village(
                code,
                "Kot Noor, East",
                new GeometryFactory().toGeometry(new Envelope(72, 72.1, 31, 31.1)),
                households,
                List.of(new Centre(72.05, 31.05, 1, false), new Centre(72.001, 31.001, 1, true)),
                Facts.standard().districts().get(100),
                new Village.Missing(false, false, false));
    }

    private static String file(Village... villages) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HouseholdFile file = new HouseholdFile(out, 5, 0);
        for (Village village : villages) {
            file.write(village);
        }
        file.finish();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void makesAVillageTheSameWhateverWasWrittenBefore() throws IOException {
        String alone = file(village("V-1", 200));
        String after = file(village("V-0", 77), village("V-1", 200));
        assertThat(withoutNumbers(after)).endsWith(withoutNumbers(alone));
    }

    /** The lines after the heading without the running number and the CNICs made of it. */
    private static String withoutNumbers(String csv) {
        return csv.substring(csv.indexOf('\n') + 1)
                .replaceAll("(?m)^(household|member),\\d+,", "$1,")
                .replaceAll(",[09]\\d{12},", ",");
    }

    @Test
    void quotesNothingBecauseNoCellHoldsAComma() throws IOException {
        assertThat(file(village("V-1", 50)).lines()).allMatch(line -> line.split(",", -1).length == 30);
    }

    @Test
    void writesAHeadingEvenForEmptyVillages() throws IOException {
        assertThat(file(village("V-1", 0))).isEqualTo(HouseholdLines.HEADING + "\n");
    }

    @Test
    void writesNumbersWithoutStrings() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvBytes csv = new CsvBytes(out);
        csv.number(0)
                .comma()
                .number(-17)
                .comma()
                .padded(42, 5)
                .comma()
                .decimal(-1234, 2)
                .comma();
        csv.decimal(5, 6).comma().number(Long.MAX_VALUE).end();
        csv.flush();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("0,-17,00042,-12.34,0.000005,9223372036854775807\n");
    }
}
