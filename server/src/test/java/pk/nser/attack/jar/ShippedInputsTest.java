package pk.nser.attack.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static pk.nser.attack.jar.ShippedClasses.member;
import static pk.nser.attack.jar.ShippedClasses.using;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every way by which something from outside could reach a protection is known by name: a switch would have to come in
 * somewhere. Who adds a way has to add it here, and to say why it leads to no protection.
 */
class ShippedInputsTest {
    private static final String PROTECTIONS =
            "pk\\.nser\\.db\\.(disclosure|release|dimension|household|intake|sharing|delivery|audit)\\b.*";

    /** Of every row: where it may be used, and by nobody else. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "the environment ; java\\.lang\\.System ; getenv ; pk.nser.server.Wiring",
                "the environment that commands are given ; pk\\.nser\\.server\\.command\\.Home ; environment"
                        + " ; pk.nser.server.command.Home",
                "system properties ; java\\.lang\\.System ; getPropert.*"
                        + " ; pk.nser.db.geofile.projection.GeoToolsTransforms",
                "files of settings ; java\\.util\\.Properties ; .* ; pk.nser.server.settings.Settings"
            })
    void isReadInOnePlace(String what, String type, String name, String reader) {
        assertThat(using(member(type, name))).as(what).containsExactly(reader);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "properties by another name ; java\\.lang\\.(Boolean|Integer|Long) ; getBoolean|getInteger|getLong",
                "preferences and naming ; (java\\.util\\.prefs|javax\\.naming|java\\.lang\\.management|javax\\.management)\\..* ; .*",
                "services ; java\\.util\\.ServiceLoader.* ; .*",
                "classes by name ; java\\.lang\\.Class ; forName|newInstance|get(Declared)?(Field|Method|Constructor)s?",
                "reflection ; java\\.lang\\.(reflect|invoke)\\..* ; .*",
                "loaders ; java\\.lang\\.ClassLoader|java\\.net\\.URLClassLoader ; .*",
                "scripts ; javax\\.script\\..* ; .*",
                "stored objects ; java\\.io\\.ObjectInputStream ; .*",
                "other programs ; java\\.lang\\.ProcessBuilder.*|java\\.lang\\.ProcessHandle.* ; .*",
                "other programs ; java\\.lang\\.Runtime ; exec|load.*",
            })
    void isUsedNowhere(String what, String type, String name) {
        assertThat(using(member(type, name))).as(what).isEmpty();
    }

    /** The rest write what they are there for; they read nothing but what they wrote. */
    @Test
    void protectionsReadNoFileButTheirKeys() {
        Set<String> readers = using(member("java\\.nio\\.file\\.Files?|java\\.io\\.(File|Random).*", ".*"));
        readers.removeIf(name -> !name.matches(PROTECTIONS));
        assertThat(readers)
                .containsExactlyInAnyOrder(
                        "pk.nser.db.audit.chain.CheckpointFile",
                        "pk.nser.db.audit.chain.CheckpointKey",
                        "pk.nser.db.disclosure.key.KeyFile",
                        "pk.nser.db.delivery.FileMaking",
                        "pk.nser.db.delivery.made.DeliveryFolder",
                        "pk.nser.db.intake.HouseholdImport",
                        "pk.nser.db.intake.RejectedRows");
    }

    @Test
    void nothingThatIsSharedCanBeSet() {
        assertThat(ShippedClasses.ALL.stream().flatMap(type -> type.getFields().stream()))
                .hasSizeGreaterThan(500)
                .filteredOn(field -> field.getModifiers().contains(JavaModifier.STATIC)
                        && !field.getModifiers().contains(JavaModifier.FINAL))
                .extracting(JavaField::getFullName)
                .isEmpty();
    }

    @Test
    void noProtectionCanBeOverridden() {
        assertThat(ShippedClasses.ALL.stream())
                .filteredOn(type -> type.getPackageName().matches("pk\\.nser\\.db\\.(disclosure|release)\\b.*"))
                .hasSizeGreaterThan(80)
                .filteredOn(type -> !type.getModifiers().contains(JavaModifier.FINAL)
                        && !type.isInterface()
                        && !type.isEnum()
                        && !type.isAnonymousClass()
                        && type.isTopLevelClass())
                .extracting(JavaClass::getName)
                .isEmpty();
    }

    /** A class of another package, a service or an agent would be loaded without being named in the code. */
    @Test
    void theModulesHoldTheirOwnClassesAlone() throws IOException, URISyntaxException {
        List<String> classes = new ArrayList<>();
        List<String> others = new ArrayList<>();
        ShippedClasses.eachFile((path, file) -> {
            boolean own = path.matches("pk/nser/(db|tiles|server)/.*");
            (own && path.endsWith(".class") ? classes : others).add(path);
        });
        assertThat(classes).hasSizeGreaterThan(200);
        assertThat(others)
                .noneMatch(path -> path.endsWith(".class") || path.contains("META-INF/services"))
                .filteredOn(path -> !path.matches("pk/nser/(db|tiles|server)/.*"))
                .allMatch(path -> path.matches("META-INF/(MANIFEST\\.MF|maven/.*)|simplelogger\\.properties"));
    }

    /** PostgreSQL can be handed settings by connection, role or database; statements read those that a build sets. */
    @Test
    void statementsReadTheSettingsOfTheirOwnTransactionAlone() throws IOException, URISyntaxException {
        Pattern read = Pattern.compile("(?:current_setting|pg_settings|pg_db_role_setting)[^,)\\n]*");
        Set<String> names = new TreeSet<>();
        List<String> statements = new ArrayList<>();
        ShippedClasses.eachFile((path, file) -> {
            if (path.endsWith(".sql")) {
                statements.add(path);
                try {
                    read.matcher(Files.readString(file))
                            .results()
                            .map(MatchResult::group)
                            .forEach(names::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
        assertThat(statements).hasSizeGreaterThan(50);
        assertThat(names).containsExactlyInAnyOrder("current_setting('nser.areas'", "current_setting('nser.release'");
    }
}
