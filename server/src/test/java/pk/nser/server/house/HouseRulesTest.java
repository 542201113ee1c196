package pk.nser.server.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import pk.nser.db.disclosure.StoredFigures;

/** The directions of the house (design.md section 3): one violation stops the build. */
class HouseRulesTest {
    /** What features of the server stand on; everything else below {@code pk.nser.server} is a feature. */
    private static final Set<String> SHARED = Set.of("settings", "http", "listen", "access", "released", "command");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOptions(Set.of(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS, HouseRulesTest::isNoTestJar))
            .importPackages("pk.nser");

    private static boolean isNoTestJar(Location location) {
        return !location.contains("-tests.jar") && !location.contains("test-classes");
    }

    @Test
    void seesAllModules() {
        for (String known :
                new String[] {"pk.nser.db.connection.Pools", "pk.nser.tiles.encode.TileEncoder", "pk.nser.server.Wiring"
                }) {
            CLASSES.get(known);
        }
    }

    @Test
    void noPackageCycles() {
        slices().matching("pk.nser.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void dependenciesPointDown() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("server")
                .definedBy("pk.nser.server..")
                .layer("tiles")
                .definedBy("pk.nser.tiles..")
                .layer("db")
                .definedBy("pk.nser.db..")
                .whereLayer("server")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("tiles")
                .mayOnlyBeAccessedByLayers("server")
                .check(CLASSES);
    }

    @Test
    void sqlStaysInDb() {
        noClasses()
                .that(not(resideInAPackage("pk.nser.db..")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..", "com.zaxxer..")
                        .and(not(equivalentTo(DataSource.class))))
                .check(CLASSES);
    }

    @Test
    void geoToolsStaysInGeofile() {
        noClasses()
                .that(not(resideInAPackage("pk.nser.db.geofile..")))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.geotools..", "org.opengis..", "org.datasyslab..", "javax.measure.."))
                .check(CLASSES);
    }

    @Test
    void onlyStatisticsReadsStoredFiguresBack() {
        noClasses()
                .that(not(resideInAnyPackage("pk.nser.db.statistics", "pk.nser.db.disclosure")))
                .should()
                .callMethod(StoredFigures.class, "decode", int.class)
                .check(CLASSES);
    }

    @Test
    void featuresOfTheServerKnowNothingOfEachOther() {
        slices().matching("pk.nser.server.(*)..")
                .namingSlices("$1")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(any(), feature().negate())
                .check(CLASSES);
    }

    @Test
    void servingNeverOpensTheRegistry() {
        noClasses()
                .that()
                .resideInAPackage("pk.nser.server..")
                .and(not(resideInAPackage("pk.nser.server.command")))
                .and()
                .doNotHaveFullyQualifiedName("pk.nser.server.RegistryDesks")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "pk.nser.db.household..", "pk.nser.db.intake..", "pk.nser.db.release..", "pk.nser.db.demo.."))
                .check(CLASSES);
    }

    /**
     * Whoever makes files of records reads the registry: commands and the worker do, what answers HTTP sees only what was
     * made.
     */
    @Test
    void onlyCommandsAndTheWorkerMakeDeliveries() {
        noClasses()
                .that()
                .resideInAPackage("pk.nser.server..")
                .and(not(resideInAnyPackage("pk.nser.server.command..", "pk.nser.server.worker")))
                .and()
                .doNotHaveFullyQualifiedName("pk.nser.server.RecordSharing")
                .and()
                .doNotHaveFullyQualifiedName("pk.nser.server.WorkerWiring")
                .should()
                .dependOnClassesThat(resideInAPackage("pk.nser.db.delivery"))
                .check(CLASSES);
    }

    /** The service is filled by commands, from the registry; what answers calls one function of one role. */
    @Test
    void onlyCommandsFillTheCnicService() {
        noClasses()
                .that()
                .resideInAPackage("pk.nser.server..")
                .and(not(resideInAPackage("pk.nser.server.command..")))
                .and(not(resideInAPackage("pk.nser.server")))
                .should()
                .dependOnClassesThat(resideInAPackage("pk.nser.db.lookup.refresh"))
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> any() {
        return describe("any class", type -> true);
    }

    private static DescribedPredicate<JavaClass> feature() {
        return describe("a feature of the server", type -> {
            String[] parts = type.getPackageName().split("\\.", -1);
            return parts.length > 3
                    && type.getPackageName().startsWith("pk.nser.server.")
                    && !SHARED.contains(parts[3]);
        });
    }
}
