package pk.nser.tiles.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DirectoriesTest {
    /** Entries whose numbers, offsets and lengths jump, as far as eight bytes go. */
    private static List<DirectoryEntry> wild(int count) {
        Random random = new Random(count);
        List<DirectoryEntry> entries = new ArrayList<>();
        long id = 0;
        for (int i = 0; i < count; i++) {
            id += 1 + random.nextInt(1 << random.nextInt(24));
            entries.add(new DirectoryEntry(
                    id, random.nextLong(1L << 40), 1 + random.nextInt(500_000), 1 + random.nextInt(300)));
            id += 300;
        }
        return entries;
    }

    @Test
    void areReadBackAsTheyWere() {
        for (int count : new int[] {1, 2, 127, 128, 5_000}) {
            assertThat(ReadArchive.directory(Directories.write(wild(count)))).isEqualTo(wild(count));
        }
    }

    @Test
    void sayNothingOfAnOffsetThatFollows() {
        List<DirectoryEntry> entries = List.of(
                new DirectoryEntry(5, 0, 300, 1), new DirectoryEntry(6, 300, 20, 2), new DirectoryEntry(9, 0, 300, 1));
        assertThat(ReadArchive.directory(Directories.write(entries))).isEqualTo(entries);
    }

    @Test
    void leavesGrowUntilTheRootFits() {
        Directories split = Directories.of(wild(60_000));
        assertThat(split.root()).hasSizeLessThanOrEqualTo(Directories.MOST_FIRST_BYTES - ArchiveHeader.BYTES);
        List<DirectoryEntry> found = new ArrayList<>();
        for (DirectoryEntry leaf : ReadArchive.directory(split.root())) {
            byte[] bytes = new byte[leaf.length()];
            System.arraycopy(split.leaves(), (int) leaf.offset(), bytes, 0, leaf.length());
            found.addAll(ReadArchive.directory(bytes));
        }
        assertThat(found).isEqualTo(wild(60_000));
    }
}
