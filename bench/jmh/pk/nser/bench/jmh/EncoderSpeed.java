package pk.nser.bench.jmh;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import pk.nser.bench.product.Product;
import pk.nser.bench.tiles.TileSet;
import pk.nser.db.area.AreaLevel;

/** The encoder: kept geometry spliced with the figures of one dimension, one tile after the other. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 10, time = 1)
public class EncoderSpeed {
    /** Area level and zoom. */
    @Param({"DISTRICT z5", "UNION_COUNCIL z10"})
    public String tiles = "";

    private TileSet set;
    private List<TileSet.Tile> all = List.of();
    private int next;

    @Setup
    public void read() throws IOException, SQLException {
        String[] words = tiles.split(" z");
        try (Product product = new Product(Path.of(System.getenv("NSER_HOME")))) {
            set = new TileSet(product, AreaLevel.valueOf(words[0]), Integer.parseInt(words[1]));
            all = set.tiles;
        }
    }

    @Benchmark
    public byte[] tile() {
        next = next + 1 == all.size() ? 0 : next + 1;
        return set.draw(all.get(next));
    }
}
