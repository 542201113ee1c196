package pk.nser.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static Settings of(String... pairs) {
        Properties file = new Properties();
        for (int i = 0; i < pairs.length; i += 2) {
            file.setProperty(pairs[i], pairs[i + 1]);
        }
        return Settings.of(file, Map.of());
    }

    @Test
    void standards() {
        assertThat(of())
                .isEqualTo(new Settings(
                        new HttpSettings("127.0.0.1", 8080, Optional.empty(), 48, 4_000, 100, List.of()),
                        new OperatorSettings("127.0.0.1", 8081),
                        new RequestSettings(Optional.empty()),
                        new DatabaseSettings("127.0.0.1", 5432, "nser"),
                        new CacheSettings(64, 192, 128)));
    }

    @Test
    void theFileIsReadAndTheEnvironmentWins(@TempDir Path home) throws IOException {
        Files.writeString(home.resolve(Settings.FILE), "# mine\nhttp.port = 9000\noperator.port=9001\n");
        Settings settings = Settings.read(
                home,
                Map.of("NSER_HTTP_PORT", "9100", "NSER_HOME", home.toString(), "PATH", "/bin", "NSER_TEST_X", "y"));
        assertThat(settings.http().port()).isEqualTo(9100);
        assertThat(settings.operator().port()).isEqualTo(9001);
    }

    @Test
    void anAddressWithHttpsMakesItSecure() {
        HttpSettings http = of("http.address", "https://maps.example.pk").http();
        assertThat(http.address()).contains(URI.create("https://maps.example.pk"));
        assertThat(http.secure()).isTrue();
        assertThat(of("http.address", "http://10.0.0.1:8080").http().secure()).isFalse();
    }

    @Test
    void behindAProxyWithTlsItMayListenElsewhere() {
        assertThat(of("http.host", "0.0.0.0", "http.address", "https://maps.example.pk")
                        .http()
                        .host())
                .isEqualTo("0.0.0.0");
    }

    @Test
    void theAddressOfTheUnitIsTextOfAnyScript() {
        String address = "دفتر، اسلام آباد; <unit@example.pk>; +92 51 0000000";
        assertThat(of("requests.address", " " + address + " ").requests().address())
                .contains(address);
        assertThat(of("requests.address", "  ").requests().address()).isEmpty();
        assertThat(of("requests.address", "😀".repeat(500)).requests().address())
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\tb", "a\u0000b", "a\u0085b", "a\u2028b", "a\ud800b", "a\udc00"})
    void anAddressThatIsNoPlainTextRefusesTheStart(String address) {
        assertThatThrownBy(() -> of("requests.address", address))
                .isInstanceOf(SettingFaults.class)
                .hasMessageContaining("requests.address must be plain text without control characters");
    }

    @Test
    void anAddressThatIsTooLongRefusesTheStart() {
        assertThatThrownBy(() -> of("requests.address", "x".repeat(501)))
                .hasMessageContaining("requests.address must have at most 500 letters");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http.port|70000|http.port must be a whole number from 0 to 65535, but is '70000'",
                "http.port|80a|http.port must be a whole number from 0 to 65535, but is '80a'",
                "http.host|0.0.0.0|http.host is not the loopback: then http.address must be the https address of a proxy",
                "http.threads|2|http.threads must be a whole number from 8 to 1000, but is '2'",
                "http.address|maps.example.pk|http.address must be a scheme (http or https) and a host without a path",
                "http.proxies|proxy.example|http.proxies must be addresses or blocks of addresses separated by commas, no names",
                "http.proxies|10.0.0.1,|http.proxies must be addresses",
                "http.proxies|10.0.0.0/33|http.proxies must be addresses",
                "http.proxies|300.1.1.1|http.proxies must be addresses",
                "http.address|https://a.pk/x|http.address must be a scheme (http or https) and a host without a path",
                "database.name|Nser; drop|database.name must be a plain name",
                "disclosure.threshold|1|there is no setting 'disclosure.threshold': thresholds, noise, keys and the hold rule",
                "k|2|there is no setting 'k': thresholds, noise, keys and the hold rule are part of the build",
                "sdc.k|2|there is no setting 'sdc.k': thresholds",
                "noise.variance|0|there is no setting 'noise.variance': thresholds",
                "V|0|there is no setting 'V': thresholds",
                "d|10|there is no setting 'd': thresholds",
                "release.minimum|3|there is no setting 'release.minimum': thresholds",
                "keys.folder|/tmp|there is no setting 'keys.folder': thresholds",
                "htp.port|1|there is no setting 'htp.port'"
            })
    void aBadValueOrAnUnknownKeyRefusesTheStart(String key, String value, String fault) {
        assertThatThrownBy(() -> of(key, value))
                .isInstanceOf(SettingFaults.class)
                .hasMessageContaining(fault);
    }

    @Test
    void allFaultsAreToldAtOnce() {
        Properties file = new Properties();
        file.setProperty("http.port", "x");
        file.setProperty("nothing", "y");
        assertThatThrownBy(() -> Settings.of(file, Map.of("NSER_OPERATOR_PORT", "-1", "NSER_HTP_PORT", "1")))
                .hasMessageContainingAll(
                        "http.port", "'nothing'", "operator.port", "there is no setting 'NSER_HTP_PORT' (environment)");
    }

    @Test
    void theEnvironmentSetsNoProtectionEither() {
        assertThatThrownBy(() -> Settings.of(new Properties(), Map.of("NSER_K", "2", "NSER_NOISE_KEY", "/tmp/k")))
                .hasMessageContainingAll(
                        "there is no setting 'NSER_K' (environment): thresholds",
                        "there is no setting 'NSER_NOISE_KEY' (environment): thresholds");
        assertThatThrownBy(() -> of("demo.households", "1"))
                .as("a household is no hold rule")
                .hasMessage("there is no setting 'demo.households'");
    }

    /** docs/settings.md is the one table; it says what the code says. */
    @Test
    void theDocumentListsEverySetting() throws IOException {
        List<String> rows = Settings.keys().stream()
                .map(key -> "| `" + key.name() + "` | "
                        + (key.standard().isEmpty() ? "(none)" : "`" + key.standard() + "`") + " | "
                        + key.meaning() + " | `" + key.environmentName() + "` |")
                .toList();
        List<String> document = Files.readAllLines(root().resolve("docs/settings.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();
        assertThat(document).isEqualTo(rows);
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("docs"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("there is no docs folder above");
            }
        }
        return folder;
    }
}
