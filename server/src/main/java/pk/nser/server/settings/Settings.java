package pk.nser.server.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All settings of one start, checked. */
public record Settings(
        HttpSettings http,
        OperatorSettings operator,
        RequestSettings requests,
        DatabaseSettings database,
        CacheSettings cache) {
    /** Name of the file in the data folder. */
    public static final String FILE = "nser.properties";

    private static final String PREFIX = "NSER_";

    /** Words of a name that somebody gives who wants to set a protection. */
    private static final Pattern PROTECTION = Pattern.compile(
            "disclosure|sdc|privacy|protections?|thresholds?|minimum|smallest|noise|variance|spread|perturbation|rounding|"
                    + "suppression|complement|hold|audit|gates?|keys?|[kdvmp]");

    /** Names in the environment that are no settings: the data folder, and what test and bench tools say to each other. */
    private static final Set<String> NOT_SETTINGS = Set.of("NSER_HOME", "NSER_URL", "NSER_TOKEN");

    private static final List<String> NOT_SETTINGS_PREFIXES = List.of("NSER_TEST_", "NSER_BENCH_");

    /** Every setting, in the order of the table. */
    public static List<SettingKey> keys() {
        return Stream.of(
                        HttpSettings.KEYS,
                        OperatorSettings.KEYS,
                        RequestSettings.KEYS,
                        DatabaseSettings.KEYS,
                        CacheSettings.KEYS)
                .flatMap(List::stream)
                .toList();
    }

    /**
     * The settings of a data folder: its file, when there is one, under the environment.
     *
     * @throws SettingFaults telling all that is wrong
     */
    public static Settings read(Path home, Map<String, String> environment) {
        Properties file = new Properties();
        Path path = home.resolve(FILE);
        if (Files.exists(path)) {
            try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
                file.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("the settings in " + path + " cannot be read", e);
            }
        }
        return of(file, environment);
    }

    /**
     * The settings given by a file and the environment, which wins.
     *
     * @throws SettingFaults telling all that is wrong
     */
    static Settings of(Properties file, Map<String, String> environment) {
        Map<String, String> given = new TreeMap<>();
        List<String> unknown = new ArrayList<>();
        Set<String> names = keys().stream().map(SettingKey::name).collect(Collectors.toSet());
        for (String name : file.stringPropertyNames()) {
            if (names.contains(name)) {
                given.put(name, file.getProperty(name));
            } else {
                unknown.add("there is no setting '" + name + "'" + why(name));
            }
        }
        Map<String, String> byEnvironment =
                keys().stream().collect(Collectors.toMap(SettingKey::environmentName, SettingKey::name));
        new TreeMap<>(environment).forEach((name, value) -> {
            if (byEnvironment.containsKey(name)) {
                given.put(byEnvironment.get(name), value);
            } else if (name.startsWith(PREFIX) && !isKnownOtherwise(name)) {
                unknown.add("there is no setting '" + name + "' (environment)" + why(name));
            }
        });
        Values values = new Values(given);
        unknown.forEach(values::fault);
        Settings settings = new Settings(
                HttpSettings.from(values),
                OperatorSettings.from(values),
                RequestSettings.from(values),
                DatabaseSettings.from(values),
                CacheSettings.from(values));
        values.settle();
        return settings;
    }

    /** Somebody who tries to set what protects households is told that nobody can. */
    private static String why(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^a-z]+", -1))
                        .anyMatch(word -> PROTECTION.matcher(word).matches())
                ? ": thresholds, noise, keys and the hold rule are part of the build and cannot be set"
                : "";
    }

    private static boolean isKnownOtherwise(String name) {
        return NOT_SETTINGS.contains(name) || NOT_SETTINGS_PREFIXES.stream().anyMatch(name::startsWith);
    }
}
