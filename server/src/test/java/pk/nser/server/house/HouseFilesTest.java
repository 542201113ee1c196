package pk.nser.server.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house card, as far as it can be read from the files (style.md (c)): sizes, names, null marks. */
class HouseFilesTest {
    private static final int MOST_LINES = 250;
    private static final int MOST_TYPES = 12;
    private static final Pattern DRAWER = Pattern.compile("utils?|commons?|helpers?|core|models?|misc|base");
    private static final Pattern VAGUE = Pattern.compile(".*(Impl|Support|Utils?|Helper|Manager|Part)\\.java");
    private static final Pattern SHORTCUT =
            Pattern.compile("catch \\((final )?(Exception|Throwable)\\b|//\\s*(TO" + "DO|FIX" + "ME)");

    private static final Path ROOT = root();

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(folder.resolve("db/pom.xml"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("not inside the project");
            }
        }
        return folder;
    }

    private static List<Path> files(Predicate<Path> which) {
        List<Path> files = new ArrayList<>();
        for (String module : List.of("db", "tiles", "server", "web", "bench", "oracle")) {
            if (Files.isDirectory(ROOT.resolve(module))) {
                try (Stream<Path> all = Files.walk(ROOT.resolve(module))) {
                    all.filter(Files::isRegularFile)
                            .filter(file -> !file.toString().matches(".*/(target|node_modules|dist)/.*"))
                            .filter(which)
                            .sorted()
                            .forEach(files::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(module, e);
                }
            }
        }
        return files;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static boolean isJava(Path file) {
        return file.toString().endsWith(".java");
    }

    private static boolean isType(Path file) {
        return isJava(file) && !file.endsWith("package-info.java");
    }

    private static String name(Path file) {
        return ROOT.relativize(file).toString();
    }

    @Test
    void noFileIsLong() {
        assertThat(files(file -> isJava(file) || file.toString().endsWith(".ts")))
                .hasSizeGreaterThan(50)
                .allSatisfy(
                        file -> assertThat(lines(file).size()).as(name(file)).isLessThanOrEqualTo(MOST_LINES));
    }

    @Test
    void noPackageIsLarge() {
        Map<Path, Long> types = files(HouseFilesTest::isType).stream()
                .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting()));
        assertThat(types)
                .allSatisfy(
                        (folder, count) -> assertThat(count).as(name(folder)).isLessThanOrEqualTo(MOST_TYPES));
    }

    @Test
    void noNameIsADrawer() {
        for (Path file : files(HouseFilesTest::isJava)) {
            for (Path part : ROOT.relativize(file)) {
                assertThat(DRAWER.matcher(part.toString()).matches())
                        .as(name(file))
                        .isFalse();
            }
            assertThat(VAGUE.matcher(file.getFileName().toString()).matches())
                    .as(name(file))
                    .isFalse();
        }
    }

    @Test
    void everyPackageIsNullMarked() {
        files(HouseFilesTest::isType).stream()
                .filter(file -> name(file).contains("src/main/"))
                .map(Path::getParent)
                .distinct()
                .forEach(folder -> assertThat(lines(folder.resolve("package-info.java")))
                        .as(name(folder))
                        .contains("@NullMarked"));
    }

    @Test
    void nothingIsCaughtWholesaleOrLeftForLater() {
        for (Path file : files(HouseFilesTest::isType)) {
            assertThat(lines(file))
                    .as(name(file))
                    .noneMatch(line -> SHORTCUT.matcher(line).find());
        }
    }
}
