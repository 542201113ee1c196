package pk.nser.attack.jar;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import pk.nser.db.disclosure.Noise;
import pk.nser.db.disclosure.Thresholds;
import pk.nser.db.release.ReleaseBuild;
import pk.nser.db.release.safeguard.Safeguards;
import pk.nser.db.release.safeguard.StandardSafeguards;
import pk.nser.db.release.snapshot.Hold;
import pk.nser.server.OpenedServer;
import pk.nser.server.settings.SettingKey;
import pk.nser.server.settings.Settings;

/** Nothing that is shipped can weaken a protection: no setting, no variable, no command, no class that could be named. */
class ShippedJarTest {
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

    private static final JavaClasses SHIPPED = new ClassFileImporter()
            .withImportOptions(Set.of(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS, ShippedJarTest::isNoTestJar))
            .importPackages("pk.nser");

    private static boolean isNoTestJar(Location location) {
        return !location.contains("-tests.jar") && !location.contains("test-classes");
    }

    @Test
    void noSettingAndNoVariableTouchesAProtection() {
        assertThat(Settings.keys())
                .hasSizeGreaterThan(10)
                .extracting(SettingKey::name)
                .noneMatch(this::isProtection);
        assertThat(Settings.keys()).extracting(SettingKey::environmentName).noneMatch(this::isProtection);
    }

    private boolean isProtection(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^a-z]+", -1)).anyMatch(PROTECTIONS::contains);
    }

    @Test
    void theTableOfSettingsNamesNoneEither() throws IOException {
        List<String> rows = Files.readAllLines(root().resolve("docs/settings.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("`", -1)[1])
                .toList();
        assertThat(rows).hasSizeGreaterThan(10).noneMatch(this::isProtection);
    }

    /** Reading the report is the one command that is named like a protection. */
    @Test
    void noCommandAndNoOptionTouchesAProtection() {
        List<String> named = OpenedServer.commands().stream()
                .map(CommandLine::new)
                .flatMap(ShippedJarTest::names)
                .filter(this::isProtection)
                .toList();
        assertThat(named).containsOnly("audit");
    }

    private static Stream<String> names(CommandLine command) {
        Stream<String> own = Stream.concat(
                Stream.of(command.getCommandName()),
                command.getCommandSpec().args().stream().flatMap(ShippedJarTest::names));
        return Stream.concat(own, command.getSubcommands().values().stream().flatMap(ShippedJarTest::names));
    }

    private static Stream<String> names(ArgSpec argument) {
        if (argument instanceof OptionSpec help && (help.versionHelp() || help.usageHelp())) {
            return Stream.of();
        }
        return argument instanceof OptionSpec option ? Stream.of(option.names()) : Stream.of(argument.paramLabel());
    }

    @Test
    void protectionsHaveOneImplementationEach() {
        assertThat(SHIPPED.that(assignableTo(Safeguards.class)).stream().map(JavaClass::getName))
                .containsExactlyInAnyOrder(Safeguards.class.getName(), StandardSafeguards.class.getName());
        assertThat(SHIPPED.that(assignableTo(Hold.class)).stream().map(JavaClass::getName))
                .containsExactly(Hold.class.getName());
        assertThat(Noise.class.getModifiers() & java.lang.reflect.Modifier.FINAL)
                .isNotZero();
    }

    /** The way by which tests hand in others is closed to every other package. */
    @Test
    void onlyReleaseBuildItselfHandsProtectionsToAReleaseBuild() {
        List<JavaConstructor> handing = SHIPPED.get(ReleaseBuild.class).getConstructors().stream()
                .filter(made ->
                        made.getRawParameterTypes().stream().anyMatch(type -> type.isAssignableTo(Safeguards.class)))
                .toList();
        assertThat(handing).hasSize(1).allSatisfy(made -> {
            assertThat(made.getModifiers().toString()).doesNotContain("PUBLIC").doesNotContain("PROTECTED");
            assertThat(made.getCallsOfSelf())
                    .isNotEmpty()
                    .allMatch(call -> call.getOriginOwner().getFullName().equals(ReleaseBuild.class.getName()));
        });
    }

    @Test
    void noShippedClassIsOfTheSuiteOrReadsTheEnvironmentForProtections() {
        assertThat(SHIPPED.stream().map(JavaClass::getName))
                .hasSizeGreaterThan(200)
                .noneMatch(name -> name.startsWith("pk.nser.attack") || name.matches(".*(Broken|Silent|Handed).*"));
        Set<String> readers = SHIPPED.stream()
                .filter(type -> type.getPackageName()
                        .matches("pk\\.nser\\.db\\.(disclosure|release|household|intake|sharing).*"))
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().isEquivalentTo(System.class))
                .map(call -> call.getName())
                .filter(name -> name.equals("getenv") || name.startsWith("getPropert"))
                .collect(Collectors.toSet());
        assertThat(readers).isEmpty();
    }

    @Test
    void thresholdsBelowTheStandardCannotBeMade() {
        Thresholds standard = Thresholds.STANDARD;
        assertThat(List.of(standard.cell(), standard.sensitive(), standard.spread()))
                .containsExactly(10, 20, 6);
        assertThatThrownBy(() -> new Thresholds(9, 20, 6, 500, 100, 40)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Thresholds(10, 20, 5, 500, 100, 40)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(folder.resolve("docs/settings.md"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
