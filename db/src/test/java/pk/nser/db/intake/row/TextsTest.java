package pk.nser.db.intake.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    @Test
    void composesLettersAndKeepsJoiners() {
        assertThat(Texts.kept(Column.NAME, " \u0648\u0654 ", 9, false)).isEqualTo("\u0624");
        assertThat(Texts.kept(Column.NAME, "\u0645\u06CC\u200C\u0631", 9, false))
                .isEqualTo("\u0645\u06CC\u200C\u0631");
    }

    @Test
    void keepsLineBreaksOfAddressesOnly() {
        assertThat(Texts.kept(Column.ADDRESS, "a\r\nb", 9, true)).isEqualTo("a\nb");
        assertThatThrownBy(() -> Texts.kept(Column.NAME, "a\nb", 9, false)).hasMessage("holds a control character");
        assertThatThrownBy(() -> Texts.kept(Column.NAME, "ten letters", 10, false))
                .hasMessage("is longer than 10 characters");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x061C, 0x200E, 0x200F, 0x202A, 0x202E, 0x2066, 0x2069})
    void refusesEveryCharacterThatTurnsTheText(int character) {
        String name = "a" + Character.toString(character) + "b";
        assertThatThrownBy(() -> Texts.kept(Column.NAME, name, 9, false)).hasMessageContaining("direction of text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00E9", "\u00C0\u0080", "\u00ED\u00A0\u0080", "\u00F5\u0080\u0080\u0080", "a\u00C3"})
    void knowsBytesThatAreNotUtf8(String bytes) {
        byte[] slice = bytes.getBytes(StandardCharsets.ISO_8859_1);
        assertThat(new Texts().isUtf8(slice, 0, slice.length)).isFalse();
        byte[] good = "ok \u06AF\u0627\u0624\u06BA".getBytes(StandardCharsets.UTF_8);
        assertThat(new Texts().isUtf8(good, 0, good.length)).isTrue();
    }
}
