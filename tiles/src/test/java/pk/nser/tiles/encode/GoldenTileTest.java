package pk.nser.tiles.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.statistics.FigureTables;
import pk.nser.tiles.grid.TileCoord;
import pk.nser.tiles.pyramid.DrawnTiles;
import pk.nser.tiles.pyramid.WigglyCoverage;

/**
 * Tiles byte for byte as they were when somebody looked at them; {@code -Dbless} writes them anew. GDAL reads the same
 * bytes.
 */
class GoldenTileTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final AreaLevel LEVEL = AreaLevel.DISTRICT;

    @TempDir
    private Path folder;

    @Test
    void geometryTileIsAsItWas() throws IOException {
        compare("district-geometry.mvt", geometry());
    }

    @Test
    void figureTileIsAsItWas() throws IOException {
        compare("district-toilet_type.mvt", figures());
    }

    @Test
    void gdalReadsOurTiles() throws IOException, InterruptedException {
        String geometry = ogrinfo("geometry.mvt", geometry());
        assertThat(geometry)
                .contains("Layer name: district", "Feature Count: 16")
                .contains("code (String) = A6", "name_ur (String) = علاقہ 6", "mvt_id (Integer64) = 6");
        assertThat(ogrinfo("figures.mvt", figures()))
                .contains(
                        "toilet_type.flush (Integer) = 106",
                        "toilet_type.flush.pct (Real) = 9.6",
                        "toilet_type.none.status (String) = withheld")
                .doesNotContainIgnoringCase("error")
                .doesNotContainIgnoringCase("warning");
    }

    private String ogrinfo(String name, byte[] bytes) throws IOException, InterruptedException {
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        Process process = new ProcessBuilder("ogrinfo", "-al", "-oo", "CLIP=NO", file.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }

    private static void compare(String name, byte[] bytes) throws IOException {
        TileRules.check(bytes);
        Path file = GOLDEN.resolve(name);
        if (System.getProperty("bless") != null) {
            Files.createDirectories(GOLDEN);
            Files.write(file, bytes);
        }
        assertThat(bytes)
                .as("%s differs; look at it, then run with -Dbless", name)
                .isEqualTo(Files.readAllBytes(file));
    }

    private static byte[] geometry() {
        return TileEncoder.geometry(LEVEL, tile(), BorderLines.NONE, DrawnTiles.names(16, LEVEL), TileEncoder.ALL)
                .orElseThrow();
    }

    private static byte[] figures() {
        int[] ids = new int[16];
        int[][] cells = new int[16][];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = i + 1;
            cells[i] = new int[] {1000 + 20 * i, 101 + i, 850 + 10 * i, i % 5 == 0 ? -1 : 40 + i};
        }
        FigureColumns toilets = FigureColumns.of(FigureTables.of("household.toilet_type", LEVEL, ids, cells));
        return TileEncoder.figures(LEVEL, tile(), DrawnTiles.names(16, LEVEL), List.of(toilets), TileEncoder.ALL)
                .orElseThrow();
    }

    private static GeometryTile tile() {
        return Objects.requireNonNull(
                DrawnTiles.of(WigglyCoverage.cells(67, 26, 1, 4, 4, 4), 5, 8).get(new TileCoord(5, 22, 13)));
    }
}
