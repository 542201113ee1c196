package pk.nser.server.settings;

import java.util.Locale;

/**
 * One setting that exists.
 *
 * @param name as in the file, for example {@code http.port}
 * @param standard its value when nothing is said
 * @param meaning one line for docs/settings.md
 */
public record SettingKey(String name, String standard, String meaning) {
    /** The name in the environment: {@code http.port} is {@code NSER_HTTP_PORT}. */
    public String environmentName() {
        return "NSER_" + name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
