package pk.nser.bench.made;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import pk.nser.db.demo.DemoPlan;
import pk.nser.db.dimension.Catalogue;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Pairs;
import pk.nser.db.dimension.Unit;
import pk.nser.db.disclosure.Thresholds;
import pk.nser.db.disclosure.key.KeyFile;
import pk.nser.db.progress.Progress;
import pk.nser.db.release.areas.ShownTree;
import pk.nser.db.release.cube.CountedRows;
import pk.nser.db.release.cube.Cube;
import pk.nser.db.release.figures.Counted;

/**
 * What the first release of a line on the demonstration registry counts, made without a database: the generator's CSV is
 * read, checked and counted by the product's own code, district after district, and never held.
 *
 * <p>Both cubes are made in one pass, since making the households takes nearly all of the time.
 */
public record MadeCubes(Catalogue catalogue, ShownTree tree, Counted households, Counted members) {
    /** Of the demonstration registry of this size, with keys that only the seed decides. */
    public static MadeCubes of(long households, long seed, Progress progress) throws IOException, InterruptedException {
        Path keys = Files.createTempDirectory("nser-made");
        try {
            ThrowAwayKeys.write(keys, seed);
            MadeAreas areas = new MadeAreas(new DemoPlan(Math.toIntExact(households), seed), progress);
            return of(areas, keys, progress);
        } finally {
            for (String name : List.of(KeyFile.RECORD, KeyFile.NOISE, KeyFile.CNIC)) {
                Files.deleteIfExists(keys.resolve(name));
            }
            Files.delete(keys);
        }
    }

    /** @param keys folder of the keys of records and CNIC */
    static MadeCubes of(MadeAreas areas, Path keys, Progress progress) throws IOException, InterruptedException {
        Catalogue catalogue = Catalogue.of(Codebook.standard()).with(Pairs.standard());
        progress.begin("merging small areas", "areas", -1);
        ShownTree tree = areas.shown(Thresholds.STANDARD);
        HouseholdCount count = new HouseholdCount(areas, keys, catalogue, tree);
        try {
            count.run(progress);
        } catch (ExecutionException e) {
            throw new IOException("households could not be made", e);
        }
        Cube households = count.households();
        Cube members = count.members();
        int[] perNode = IntStream.range(0, tree.size())
                .map(node -> households.units(Unit.HOUSEHOLD, node))
                .toArray();
        return new MadeCubes(
                catalogue,
                tree,
                new Counted(CountedRows.HOUSEHOLDS, households, tree, perNode),
                new Counted(CountedRows.MEMBERS, members, tree, perNode));
    }
}
