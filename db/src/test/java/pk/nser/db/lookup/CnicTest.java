package pk.nser.db.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pk.nser.db.disclosure.key.KeyFile;

class CnicTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "9520212345671",
                "95202-1234567-1",
                "  95202-1234567-1\n",
                "۹۵۲۰۲-۱۲۳۴۵۶۷-۱",
                "۹۵۲۰۲۱۲۳۴۵۶۷۱",
                "٩٥٢٠٢١٢٣٤٥٦٧١",
                "۹5202-۱234567-1"
            })
    void isOneNumberHoweverItIsWritten(String text) {
        assertThat(Cnic.parse(text)).isEqualTo(Cnic.parse("9520212345671"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "952021234567",
                "95202123456712",
                "9520212345671a",
                "95202 1234567 1",
                "95202.1234567.1",
                "９５２０２１２３４５６７１",
                "95202–1234567–1",
                "%",
                "9520212345671' or '1'='1",
                "---------------------------------------------9520212345671"
            })
    void whatIsNoNumberIsRefusedWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> Cnic.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("is not thirteen digits");
    }

    @Test
    void neitherNumberNorHashPrintsItself(@TempDir Path folder) {
        KeyFile key = People.key(folder);
        assertThat(Cnic.parse("9520212345671") + " "
                        + Cnic.parse("9520212345671").hashed(key))
                .isEqualTo("a CNIC the hash of a CNIC");
    }

    @ParameterizedTest
    @CsvSource({"9520212345671,true", "A-95202/1234567.1,true", "۹۵۲۰۲۱۲۳۴۵۶۷۱,true", "case-2026-11-27-001,false"})
    void aReferenceThatCouldHideOneIsSeen(String text, boolean hides) {
        assertThat(Cnic.couldHide(text)).isEqualTo(hides);
    }
}
