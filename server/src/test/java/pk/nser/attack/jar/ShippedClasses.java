package pk.nser.attack.jar;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pk.nser.db.disclosure.Thresholds;
import pk.nser.server.settings.Settings;
import pk.nser.tiles.pyramid.Pyramid;

/** What the three modules of the jar are made of: their classes with all that these call, read or refer to, and their files. */
final class ShippedClasses {
    static final JavaClasses ALL = new ClassFileImporter()
            .withImportOptions(Set.of(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS, ShippedClasses::isNoTestJar))
            .importPackages("pk.nser");

    private static final List<Class<?>> ONE_OF_EACH_MODULE = List.of(Thresholds.class, Pyramid.class, Settings.class);

    private ShippedClasses() {}

    private static boolean isNoTestJar(Location location) {
        return !location.contains("-tests.jar") && !location.contains("test-classes");
    }

    /** Names of the classes, nested ones by their outermost, that call, read or refer to something like this. */
    static Set<String> using(Predicate<JavaAccess<?>> what) {
        return ALL.stream()
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(what)
                .map(access -> outermost(access.getOriginOwner()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(ShippedClasses::outermost).orElse(type.getName());
    }

    /** Is a use of a member of a class; both names are patterns. */
    static Predicate<JavaAccess<?>> member(String type, String name) {
        return access -> access.getTargetOwner().getFullName().matches(type)
                && access.getName().matches(name);
    }

    /** Hands out the path of every file of the modules, as it stands in the jar, with the file. */
    static void eachFile(BiConsumer<String, Path> reader) throws IOException, URISyntaxException {
        for (Class<?> type : ONE_OF_EACH_MODULE) {
            Path place = Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(place)) {
                walk(place, reader);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + place.toUri()), Map.of())) {
                    walk(jar.getPath("/"), reader);
                }
            }
        }
    }

    private static void walk(Path root, BiConsumer<String, Path> reader) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> reader.accept(root.relativize(file).toString(), file));
        }
    }
}
