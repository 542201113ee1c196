package pk.nser.tiles.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pk.nser.db.dimension.Label;

class WordsTest {
    private final Words english = Words.of(Language.EN);
    private final Words urdu = Words.of(Language.UR);

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertThat(urdu.keys()).isEqualTo(english.keys());
    }

    @Test
    void everyLookHasItsWords() {
        for (Blank blank : Blank.values()) {
            assertThat(english.say("legend." + blank.code())).isNotBlank();
            assertThat(urdu.say("legend." + blank.code() + "Hint")).isNotBlank();
        }
    }

    @Test
    void whatIsPutIntoUrduKeepsItsOwnDirection() {
        assertThat(english.say("title.release", "release", "2026-11")).isEqualTo("Release 2026-11");
        assertThat(urdu.say("title.release", "release", "2026-11")).endsWith("\u20682026-11\u2069");
    }

    @Test
    void anUnknownWordIsAFault() {
        assertThatThrownBy(() -> english.say("no.such")).hasMessageContaining("no.such");
    }

    @Test
    void aLabelWithinASentenceBeginsSmall() {
        Label label = new Label("Union council", "یونین کونسل");
        assertThat(english.inSentence(label)).isEqualTo("union council");
        assertThat(urdu.inSentence(label)).isEqualTo("یونین کونسل");
    }

    /** As Intl writes en-GB and ur-PK in the atlas. */
    @ParameterizedTest
    @CsvSource({"0, 0%, 0.0%", "5, 5%, 5.0%", "12.5, 12.5%, 12.5%", "12.25, 12.3%, 12.3%", "100, 100%, 100.0%"})
    void sharesHaveTenthsWhereTheyTellSomething(double share, String plain, String tenths) {
        assertThat(english.percent(share)).isEqualTo(plain);
        assertThat(urdu.percent(share)).isEqualTo(plain);
        assertThat(english.tenths(share)).isEqualTo(tenths);
    }

    @Test
    void countsHaveThousands() {
        assertThat(english.count(1_234_567)).isEqualTo("1,234,567");
    }
}
