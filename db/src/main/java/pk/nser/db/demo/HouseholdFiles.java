package pk.nser.db.demo;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import pk.nser.db.demo.grow.GrownArea;
import pk.nser.db.demo.people.HouseholdFile;
import pk.nser.db.demo.people.Village;
import pk.nser.db.progress.Progress;

/** Writes the households of villages as CSV, into one stream or into files of so many households. */
final class HouseholdFiles {
    private static final int PROGRESS_STEP = 5_000;

    private final Function<GrownArea, Village> peopled;
    private final long seed;
    private final long before;
    private final Progress progress;

    /** @param before the households' numbers begin behind this one */
    HouseholdFiles(Function<GrownArea, Village> peopled, long seed, long before, Progress progress) {
        this.peopled = peopled;
        this.seed = seed;
        this.before = before;
        this.progress = progress;
    }

    /** Writes all of them; does not close the stream. */
    void write(OutputStream out, List<GrownArea> villages, long households) throws IOException {
        progress.begin("making households", "households", households);
        write(out, villages.iterator(), 0, Long.MAX_VALUE);
    }

    /**
     * Writes one file into the folder, or several of whole villages when there are more households than one may have.
     *
     * @param most households of a file, but for those of its last village
     */
    void write(Path folder, List<GrownArea> villages, long households, long most) throws IOException {
        progress.begin("making households", "households", households);
        Iterator<GrownArea> rest = villages.iterator();
        long written = 0;
        for (int file = 1; file == 1 || rest.hasNext(); file++) {
            String name = DemoRegistry.HOUSEHOLDS;
            if (households > most) {
                name = name.replaceFirst("\\.", "-%02d.".formatted(file));
            }
            try (OutputStream out = gzip(folder.resolve(name))) {
                written = write(out, rest, written, most);
            }
        }
    }

    /** Writes villages until there are {@code most} households; returns how many there are now with those before them. */
    private long write(OutputStream out, Iterator<GrownArea> villages, long written, long most) throws IOException {
        HouseholdFile file = new HouseholdFile(out, seed, before + written);
        long told = 0;
        while (villages.hasNext() && file.written() < most) {
            file.write(peopled.apply(villages.next()));
            if (file.written() - told >= PROGRESS_STEP) {
                told = file.written();
                progress.at(written + told);
            }
        }
        file.finish();
        progress.at(written + file.written());
        return written + file.written();
    }

    /** A file that is packed as it is written, at the fastest level: packing must not cost more than making. */
    static OutputStream gzip(Path file) throws IOException {
        return new FastGzip(Files.newOutputStream(file));
    }

    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(new BufferedOutputStream(out, 1 << 16), 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
