package pk.nser.tiles.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nser.tiles.cache.Gzip;
import pk.nser.tiles.grid.TileCoord;

class PmTilesWriterTest {
    private static final List<Double> BOUNDS = List.of(60.5, 23.25, 80.0, 37.125);
    private static final byte[] METADATA = "{\"vector_layers\":[{\"id\":\"district\"}]}".getBytes(UTF_8);

    @TempDir
    private Path folder;

    /** Every tile of some zooms, by number. */
    private static List<TileCoord> tiles(int... zooms) {
        List<TileCoord> tiles = new ArrayList<>();
        for (int z : zooms) {
            for (int x = 0; x < 1 << z; x++) {
                for (int y = 0; y < 1 << z; y++) {
                    tiles.add(new TileCoord(z, x, y));
                }
            }
        }
        tiles.sort(Comparator.comparingLong(TileId::of));
        return tiles;
    }

    private TileSizes write(List<TileCoord> tiles, Function<TileCoord, String> content) throws IOException {
        try (PmTilesWriter writer = PmTilesWriter.begin(folder.resolve("made.pmtiles"))) {
            for (TileCoord tile : tiles) {
                writer.add(tile, Gzip.KEPT.compress(content.apply(tile).getBytes(UTF_8)));
            }
            return writer.finish(METADATA, BOUNDS);
        }
    }

    private void assertHolds(ReadArchive archive, List<TileCoord> tiles, Function<TileCoord, String> content) {
        Map<Long, String> expected = new TreeMap<>();
        tiles.forEach(tile -> expected.put(TileId.of(tile), content.apply(tile)));
        Map<Long, String> found = new TreeMap<>();
        archive.tiles().forEach((id, bytes) -> found.put(id, new String(bytes, UTF_8)));
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void holdsTheTilesThatWereAddedAndTellsOfThem() throws IOException {
        List<TileCoord> tiles = tiles(0, 2, 3);
        TileSizes sizes = write(tiles, TileCoord::toString);
        ReadArchive archive = ReadArchive.of(folder.resolve("made.pmtiles"));
        assertHolds(archive, tiles, TileCoord::toString);
        assertThat(new String(archive.bytes(), 0, 8, UTF_8)).isEqualTo("PMTiles\u0003");
        assertThat(List.of(archive.number(72), archive.number(80), archive.number(88)))
                .containsExactly(81L, 81L, 81L);
        assertThat(List.of(archive.bytes()[96], archive.bytes()[97], archive.bytes()[98], archive.bytes()[99]))
                .as("clustered, gzip inside, gzip tiles, vector tiles")
                .containsExactly((byte) 1, (byte) 2, (byte) 2, (byte) 1);
        assertThat(List.of(archive.bytes()[100], archive.bytes()[101])).containsExactly((byte) 0, (byte) 3);
        assertThat(archive.header().getInt(102)).isEqualTo(605_000_000);
        assertThat(archive.header().getInt(114)).isEqualTo(371_250_000);
        assertThat(archive.header().getInt(119)).isEqualTo(702_500_000);
        assertThat(archive.metadata()).isEqualTo(new String(METADATA, UTF_8));
        assertThat(archive.number(56) + archive.number(64)).isEqualTo(archive.bytes().length);
        assertThat(archive.number(48)).as("bytes of leaves").isZero();
        assertThat(sizes.tiles()).isEqualTo(81);
        assertThat(sizes.bytes()).isEqualTo(archive.number(64));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("made.pmtiles"));
        }
    }

    @Test
    void writesTheSameBytesOnceAndARunAsOneEntry() throws IOException {
        List<TileCoord> tiles = tiles(4);
        Function<TileCoord, String> content = tile -> TileId.of(tile) % 64 < 60 ? "sea" : "land " + tile;
        write(tiles, content);
        ReadArchive archive = ReadArchive.of(folder.resolve("made.pmtiles"));
        assertHolds(archive, tiles, content);
        assertThat(archive.number(72)).isEqualTo(256);
        assertThat(archive.number(88))
                .as("contents: the sea, and each land")
                .isEqualTo(1 + 4 * archive.number(72) / 64);
        assertThat(archive.number(80)).as("entries").isLessThan(30);
        assertThat(archive.root()).anyMatch(entry -> entry.runLength() == 60);
    }

    @Test
    void keepsTheRootSmallByLeavesWhenThereAreManyTiles() throws IOException {
        Random random = new Random(5);
        List<TileCoord> tiles = new ArrayList<>(tiles(8));
        tiles.removeIf(tile -> random.nextInt(4) == 0);
        assertThat(tiles).hasSizeGreaterThan(20_000);
        Function<TileCoord, String> content = tile -> tile + " ".repeat(Math.floorMod(TileId.of(tile) * 7919, 200));
        write(tiles, content);
        ReadArchive archive = ReadArchive.of(folder.resolve("made.pmtiles"));
        assertThat(ArchiveHeader.BYTES + archive.number(16)).isLessThanOrEqualTo(16_384);
        assertThat(archive.root()).allMatch(entry -> entry.runLength() == 0).hasSizeGreaterThan(2);
        assertHolds(archive, tiles, content);
    }

    @Test
    void isClusteredSoThatOffsetsOnlyGrowOrGoBackToWhatWasThere() throws IOException {
        write(tiles(5), tile -> "kind " + (tile.x() * 31 + tile.y()) % 90);
        long written = 0;
        for (DirectoryEntry entry :
                ReadArchive.of(folder.resolve("made.pmtiles")).root()) {
            assertThat(entry.offset()).isLessThanOrEqualTo(written);
            written = Math.max(written, entry.offset() + entry.length());
        }
    }

    @Test
    void refusesATileOutOfOrderOrTwiceAndAnEmptyOne() throws IOException {
        byte[] tile = Gzip.KEPT.compress("x".getBytes(UTF_8));
        try (PmTilesWriter writer = PmTilesWriter.begin(folder.resolve("made.pmtiles"))) {
            writer.add(new TileCoord(1, 1, 1), tile);
            assertThatIllegalArgumentException().isThrownBy(() -> writer.add(new TileCoord(1, 0, 1), tile));
            assertThatIllegalArgumentException().isThrownBy(() -> writer.add(new TileCoord(1, 1, 1), tile));
            assertThatIllegalArgumentException().isThrownBy(() -> writer.add(new TileCoord(2, 0, 0), new byte[0]));
        }
    }

    @Test
    void leavesNothingBehindThatWasNotFinished() throws IOException {
        try (PmTilesWriter writer = PmTilesWriter.begin(folder.resolve("made.pmtiles"))) {
            assertThatIllegalStateException().isThrownBy(() -> writer.finish(METADATA, BOUNDS));
        }
        assertThat(folder).isEmptyDirectory();
    }
}
