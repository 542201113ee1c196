package pk.nser.attack.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import pk.nser.server.OpenedServer;
import pk.nser.server.settings.SettingKey;
import pk.nser.server.settings.Settings;

/**
 * Everything that can be said to the jar, word for word: a switch under a harmless name would stand here. Who adds a word
 * adds it here too, and asks first whether it can weaken a protection.
 */
class ShippedWordsTest {
    private static final Set<String> PROTECTIONS = Set.of(
            "threshold",
            "thresholds",
            "noise",
            "spread",
            "variance",
            "sdc",
            "disclosure",
            "secret",
            "key",
            "keys",
            "hold",
            "audit",
            "gate",
            "gates",
            "protection",
            "protections",
            "safeguards",
            "attack",
            "broken",
            "unsafe",
            "insecure",
            "skip",
            "force",
            "k",
            "d",
            "v");

    private static final List<String> SETTINGS = List.of(
            "http.host",
            "http.port",
            "http.address",
            "http.threads",
            "http.max-connections",
            "http.private-per-second",
            "http.proxies",
            "operator.host",
            "operator.port",
            "requests.address",
            "database.host",
            "database.port",
            "database.name",
            "cache.public-answers-mib",
            "cache.geometry-mib",
            "cache.figures-mib");

    private static final List<String> COMMANDS = List.of(
            "serve",
            "database",
            "database create",
            "demo",
            "demo changes --households --seed --changes --from-day --days --out",
            "demo grow --set --households --seed --out",
            "demo make --households --seed --out",
            "import",
            "import areas FILE --description --replace --system",
            "import households FILE --set --from",
            "release",
            "release audit ID",
            "release build --line --set --id --as-of --profile",
            "release drop ID --keep",
            "release export --out --release --replace --address",
            "release list",
            "release publish ID",
            "token",
            "token issue --areas --finest --dimensions --until --category --institution --unlocked-by --reason --members --bands"
                    + " --where --running-programme",
            "token list",
            "token revoke ID",
            "institution",
            "institution add NAME --below",
            "institution judge NUMBER --receiver --price-class",
            "institution list",
            "delivery",
            "delivery make --agreement --format --epsg",
            "audit",
            "audit checkpoint",
            "audit list --agreement",
            "audit verify",
            "lookup",
            "lookup lift NUMBER --by --reason",
            "lookup refresh",
            "lookup suspensions",
            "catalogue",
            "catalogue approve NUMBER --by",
            "catalogue list --line",
            "catalogue pairs PAIR --line --by",
            "catalogue propose PAIR --levels --name --name-ur --purpose --open --line --by",
            "catalogue withdraw NUMBER --by",
            "officer",
            "officer add NAME --role --institution",
            "officer list",
            "officer retire ID",
            "officer token ID --days",
            "request",
            "request file FORM --by",
            "request list",
            "request move NUMBER COMMAND --by --reason --details",
            "request show NUMBER",
            "agreement",
            "agreement expire",
            "agreement list",
            "agreement pay NUMBER --paisa --reference --by",
            "agreement show NUMBER",
            "agreement token NUMBER --by",
            "worker",
            "help COMMAND");

    @Test
    void noSettingAndNoVariableTouchesAProtection() {
        assertThat(Settings.keys())
                .hasSizeGreaterThan(10)
                .extracting(SettingKey::name)
                .noneMatch(ShippedWordsTest::isProtection);
        assertThat(Settings.keys()).extracting(SettingKey::environmentName).noneMatch(ShippedWordsTest::isProtection);
    }

    private static boolean isProtection(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^a-z]+", -1)).anyMatch(PROTECTIONS::contains);
    }

    @Test
    void noSettingIsThereButThese() throws IOException {
        assertThat(Settings.keys()).extracting(SettingKey::name).containsExactlyElementsOf(SETTINGS);
        List<String> rows = Files.readAllLines(root().resolve("docs/settings.md")).stream()
                .filter(line -> line.startsWith("|") && line.contains("`"))
                .map(line -> line.split("`", -1)[1])
                .toList();
        assertThat(rows).containsExactlyElementsOf(SETTINGS);
    }

    @Test
    void noCommandHasAWordButThese() {
        List<String> lines =
                commands().flatMap(command -> lines("", command)).sorted().toList();
        assertThat(lines).containsExactlyInAnyOrderElementsOf(COMMANDS);
    }

    /** Reading the report of a release, and watching the log, are the only commands that are named like a protection. */
    @Test
    void noCommandAndNoOptionTouchesAProtection() {
        List<String> named = commands()
                .flatMap(ShippedWordsTest::names)
                .filter(ShippedWordsTest::isProtection)
                .toList();
        assertThat(named).containsOnly("audit");
    }

    /** One may bring another below it along. */
    private static Stream<CommandLine> commands() {
        return OpenedServer.commands().stream()
                .map(command -> command instanceof CommandLine line ? line : new CommandLine(command));
    }

    private static Stream<String> names(CommandLine command) {
        Stream<String> own = Stream.concat(
                Stream.of(command.getCommandName()),
                command.getCommandSpec().args().stream().flatMap(ShippedWordsTest::names));
        return Stream.concat(own, command.getSubcommands().values().stream().flatMap(ShippedWordsTest::names));
    }

    private static Stream<String> names(ArgSpec argument) {
        if (argument instanceof OptionSpec help && (help.versionHelp() || help.usageHelp())) {
            return Stream.of();
        }
        return argument instanceof OptionSpec option ? Stream.of(option.names()) : Stream.of(argument.paramLabel());
    }

    /** Picocli can take what was not said from the environment, from properties or from a class. */
    @Test
    void noWordIsTakenFromElsewhere() {
        assertThat(commands().flatMap(ShippedWordsTest::withBelow))
                .hasSizeGreaterThan(15)
                .allSatisfy(
                        command -> assertThat(command.getDefaultValueProvider()).isNull());
        List<Object> standards = ShippedClasses.ALL.stream()
                .flatMap(type -> Stream.of(
                                type.getFields().stream().flatMap(field -> field.getAnnotations().stream()),
                                type.getMethods().stream().flatMap(method -> method.getAnnotations().stream()),
                                type.getMethods().stream()
                                        .flatMap(method -> method.getParameters().stream())
                                        .flatMap(parameter -> parameter.getAnnotations().stream()))
                        .flatMap(annotations -> annotations))
                .filter(annotation -> annotation.getRawType().getPackageName().equals("picocli"))
                .flatMap(annotation ->
                        Stream.of("defaultValue", "fallbackValue").flatMap(name -> annotation.get(name).stream()))
                .toList();
        assertThat(standards)
                .hasSizeGreaterThan(20)
                .noneMatch(value -> value.toString().contains("${"));
    }

    private static Stream<CommandLine> withBelow(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(ShippedWordsTest::withBelow));
    }

    private static Stream<String> lines(String above, CommandLine command) {
        String name = above + command.getCommandName();
        StringBuilder line = new StringBuilder(name);
        for (ArgSpec argument : command.getCommandSpec().args()) {
            if (argument instanceof OptionSpec option) {
                if (!option.usageHelp() && !option.versionHelp()) {
                    line.append(' ').append(String.join("/", option.names()));
                }
            } else {
                line.append(' ').append(argument.paramLabel());
            }
        }
        return Stream.concat(
                Stream.of(line.toString()),
                command.getSubcommands().values().stream().flatMap(below -> lines(name + " ", below)));
    }

    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(folder.resolve("docs/settings.md"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
