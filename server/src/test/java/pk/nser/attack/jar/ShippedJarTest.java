package pk.nser.attack.jar;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static pk.nser.attack.jar.ShippedClasses.member;
import static pk.nser.attack.jar.ShippedClasses.using;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pk.nser.db.disclosure.Noise;
import pk.nser.db.disclosure.Profile;
import pk.nser.db.disclosure.Thresholds;
import pk.nser.db.disclosure.key.KeyFile;
import pk.nser.db.disclosure.key.TestKeys;
import pk.nser.db.release.ReleaseBuild;
import pk.nser.db.release.safeguard.Safeguards;
import pk.nser.db.release.safeguard.StandardSafeguards;
import pk.nser.db.release.snapshot.Hold;

/** Nothing that is shipped holds other protections than the standard ones, or a way to hand some over. */
class ShippedJarTest {
    @Test
    void protectionsHaveOneImplementationEach() {
        assertThat(ShippedClasses.ALL.that(assignableTo(Safeguards.class)).stream()
                        .map(JavaClass::getName))
                .containsExactlyInAnyOrder(Safeguards.class.getName(), StandardSafeguards.class.getName());
        assertThat(ShippedClasses.ALL.that(assignableTo(Hold.class)).stream().map(JavaClass::getName))
                .containsExactly(Hold.class.getName());
        assertThat(Noise.class.getModifiers() & Modifier.FINAL).isNotZero();
    }

    /** A hold rule could be a lambda, which is no class: the standard one names the rule and nothing else. */
    @Test
    void theStandardProtectionsAreTheRuleAndTheNoise() {
        Set<String> used = ShippedClasses.ALL.get(StandardSafeguards.class).getAccessesFromSelf().stream()
                .map(access -> access.getTargetOwner().getSimpleName() + "." + access.getName())
                .collect(Collectors.toSet());
        assertThat(used).containsExactlyInAnyOrder("Noise.<init>", "Hold.RULE", "Auditor.run", "Object.<init>");
        assertThat(ShippedClasses.ALL.get(StandardSafeguards.class).getMethods())
                .as("no lambda")
                .allMatch(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    /** Whoever may call it could hand over others: so nobody outside the package of releases may. */
    @Test
    void onlyReleasesHandProtectionsOn() {
        List<JavaCodeUnit> taking = ShippedClasses.ALL.stream()
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(unit ->
                        unit.getRawParameterTypes().stream().anyMatch(type -> type.isAssignableTo(Safeguards.class)))
                .toList();
        assertThat(taking).isNotEmpty().allSatisfy(unit -> {
            assertThat(unit.getModifiers()).doesNotContain(JavaModifier.PUBLIC, JavaModifier.PROTECTED);
            assertThat(unit.getOwner().getPackageName()).isEqualTo(ReleaseBuild.class.getPackageName());
        });
        assertThat(ShippedClasses.ALL.stream().flatMap(type -> type.getFields().stream()))
                .filteredOn(field -> field.getRawType().isAssignableTo(Safeguards.class))
                .extracting(JavaMember::getModifiers)
                .allSatisfy(modifiers -> assertThat(modifiers).contains(JavaModifier.PRIVATE, JavaModifier.FINAL));
    }

    /** Of every row: a thing that protects, and the one class that makes it. */
    @ParameterizedTest
    @CsvSource({
        "pk.nser.db.release.safeguard.StandardSafeguards, pk.nser.db.release.ReleaseBuild",
        "pk.nser.db.disclosure.Thresholds, pk.nser.db.disclosure.Thresholds",
        "pk.nser.db.disclosure.PerturbationTable, pk.nser.db.disclosure.PerturbationTable",
        "pk.nser.db.disclosure.key.KeyFile, pk.nser.db.disclosure.key.KeyFile",
        "pk.nser.db.release.snapshot.HoldRule, pk.nser.db.release.snapshot.Hold",
        "pk.nser.db.release.snapshot.AreaChanges, pk.nser.db.release.snapshot.HoldRule",
        "pk.nser.db.disclosure.leaf.LeafRules, pk.nser.db.disclosure.leaf.LeafRules",
        "pk.nser.db.disclosure.unitdata.UnitRules, pk.nser.db.disclosure.unitdata.UnitRules",
        "pk.nser.db.sharing.LockCap, pk.nser.db.sharing.LockCap",
    })
    void isMadeInOnePlace(String type, String maker) {
        assertThat(using(member(type.replace(".", "\\."), "<init>"))).containsExactly(maker);
    }

    /** The one way to a table of probabilities is to solve it, and the one who asks is the noise. */
    @Test
    void noiseIsDrawnFromTheSolvedTableAlone() {
        assertThat(using(member(".*\\.PerturbationTable", "solve"))).containsExactly(Noise.class.getName());
        assertThat(using(member(".*\\.disclosure\\.Noise", "<init>")))
                .as("a count's noise is the same wherever it is made")
                .contains(StandardSafeguards.class.getName())
                .allMatch(name -> name.startsWith("pk.nser.db.disclosure.") || name.endsWith(".StandardSafeguards"));
    }

    @Test
    void noShippedClassIsOfTheSuite() {
        assertThat(ShippedClasses.ALL.stream().map(JavaClass::getName))
                .hasSizeGreaterThan(200)
                .noneMatch(name -> name.startsWith("pk.nser.attack") || name.matches(".*(Broken|Silent|Handed).*"));
    }

    /** The route that says what it is given is a resource of the tests, as these see it, and is in no jar of the product. */
    @Test
    void noRouteSaysWhatItIsGiven() throws IOException, URISyntaxException {
        String endpoint = "pk/nser/db/connection/hostile/InjectableEndpoint.class";
        assertThat(ShippedJarTest.class.getClassLoader().getResource(endpoint)).isNotNull();
        List<String> files = new ArrayList<>();
        ShippedClasses.eachFile((path, file) -> files.add(path));
        assertThat(files).hasSizeGreaterThan(200).noneMatch(path -> path.contains("hostile"));
        assertThat(using(member("com\\.sun\\.net\\.httpserver\\..*", ".*"))).isEmpty();
    }

    @Test
    void thresholdsBelowTheStandardCannotBeMade() {
        Thresholds standard = Thresholds.STANDARD;
        assertThat(List.of(standard.cell(), standard.sensitive(), standard.spread()))
                .containsExactly(10, 20, 6);
        assertThatThrownBy(() -> new Thresholds(9, 20, 6, 500, 100, 40)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Thresholds(10, 20, 5, 500, 100, 40)).isInstanceOf(IllegalArgumentException.class);
    }

    /** V is no part of the thresholds: it is measured, as the noise that every release is given. */
    @Test
    void theNoiseOfReleasesHasTheSpreadAndVarianceOfTheSpecification(@TempDir Path keys) throws IOException {
        TestKeys.write(keys);
        Noise noise = new StandardSafeguards()
                .noise(Profile.CELL_KEY, KeyFile.read(keys, KeyFile.NOISE), Thresholds.STANDARD);
        int[] drawn = LongStream.range(0, 100_000)
                .mapToInt(keySum -> noise.of(keySum, 50))
                .toArray();
        double mean = Arrays.stream(drawn).average().orElseThrow();
        assertThat(mean).isCloseTo(0, within(0.03));
        assertThat(Arrays.stream(drawn)
                        .mapToDouble(e -> (e - mean) * (e - mean))
                        .average()
                        .orElseThrow())
                .isCloseTo(4, within(0.08));
        assertThat(Arrays.stream(drawn).distinct().sorted())
                .containsExactly(-6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6);
    }
}
