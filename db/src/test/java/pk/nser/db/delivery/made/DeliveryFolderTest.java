package pk.nser.db.delivery.made;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryFolderTest {
    @TempDir
    private Path temporary;

    /** The folder's own access decides, whatever the umask: the first is the launcher's as root, the second anybody's. */
    @ParameterizedTest
    @CsvSource({"rwxr-x---, rwxr-x---, rw-r-----", "rwx------, rwx------, rw-------", "rwxr-xr-x, rwxr-x---, rw-r-----"
    })
    void everythingFollowsTheAccessOfTheFolder(String folder, String own, String file) throws IOException {
        Path root = Files.createDirectory(temporary.resolve("deliveries"));
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString(folder));
        Path place = published(new DeliveryFolder(root), "geotags-1.csv");
        assertThat(access(place)).isEqualTo(file);
        assertThat(access(place.resolveSibling(""))).isEqualTo(own);
        assertThat(group(place)).isEqualTo(group(root));
        assertThat(group(place.resolveSibling(""))).isEqualTo(group(root));
        assertThat(place).hasContent("id\n");
        try (var inside = Files.list(place.resolveSibling(""))) {
            assertThat(inside).containsExactly(place);
        }
    }

    @Test
    void aFolderThatIsNotThereIsMadeForItsOwnerAlone() throws IOException {
        Path place = published(new DeliveryFolder(temporary.resolve("new")), "geotags-1.csv");
        assertThat(access(temporary.resolve("new"))).isEqualTo("rwx------");
        assertThat(access(place)).isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../1.csv", "a/b", ".hidden", "", "A.csv", "a b.csv"})
    void noOtherPlaceCanBeNamed(String name) {
        DeliveryFolder folder = new DeliveryFolder(temporary);
        assertThatThrownBy(() -> folder.file(1, name)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Path published(DeliveryFolder folder, String name) throws IOException {
        Path draft = folder.draft(7, name);
        Files.writeString(draft, "id\n");
        folder.publish(draft, folder.file(7, name));
        return folder.file(7, name);
    }

    private static String access(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static String group(Path path) throws IOException {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class)
                .readAttributes()
                .group()
                .getName();
    }
}
