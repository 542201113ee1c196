package pk.nser.bench.made;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.dimension.Unit;
import pk.nser.db.disclosure.Noise;
import pk.nser.db.disclosure.Profile;
import pk.nser.db.disclosure.Thresholds;
import pk.nser.db.disclosure.audit.Auditor;
import pk.nser.db.disclosure.key.KeyFile;
import pk.nser.db.progress.Progress;
import pk.nser.db.release.figures.AuditedFigures;
import pk.nser.db.release.figures.Counted;
import pk.nser.db.release.figures.ShownBefore;

/**
 * Makes the cubes of so many households of a seed (the first two arguments) and tells seconds, memory and areas by level;
 * then protects and audits them as a first release would be (gates G2, G3 and G5), with noise or by the profile of the third
 * argument, and tells what that found and cost.
 */
public final class MadeRun {
    private static final long TELL_NANOS = 15_000_000_000L;

    private MadeRun() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path keys = Files.createTempDirectory("keys");
        long seed = Long.parseLong(arguments[1]);
        ThrowAwayKeys.write(keys, seed);
        long began = System.nanoTime();
        MadeCubes made = MadeCubes.of(Long.parseLong(arguments[0]), seed, new Lines(began));
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%,d households, %,d members, %,d families in %.0f s; peak memory of the process %s%n",
                made.households().cube().total(Unit.HOUSEHOLD),
                made.members().cube().total(Unit.PERSON),
                made.members().cube().total(Unit.FAMILY),
                seconds,
                peak());
        System.out.printf(
                Locale.ROOT,
                "cubes of about %,d and %,d MB%n",
                made.households().cube().weight() >> 20,
                made.members().cube().weight() >> 20);
        for (AreaLevel level : AreaLevel.values()) {
            System.out.printf(
                    Locale.ROOT,
                    "%s %,d%n",
                    level.code(),
                    made.tree().nodes(level).size());
        }
        Profile profile = arguments.length > 2 ? Profile.of(arguments[2]) : Profile.CELL_KEY;
        audit(made, made.households(), profile, keys, new Lines(began));
        audit(made, made.members(), profile, keys, new Lines(began));
        ThrowAwayKeys.delete(keys);
    }

    private static void audit(MadeCubes made, Counted counted, Profile profile, Path keys, Progress progress)
            throws IOException {
        long began = System.nanoTime();
        Noise noise = new Noise(profile, KeyFile.read(keys, KeyFile.NOISE), Thresholds.STANDARD);
        AuditedFigures figures = new AuditedFigures(made.catalogue(), counted, noise, Thresholds.STANDARD)
                .audit(ShownBefore.NOTHING, Auditor::run, progress);
        System.out.printf(
                Locale.ROOT,
                "%s protected and audited in %.0f s; peak memory of the process %s; faults %s%n",
                counted.rows().plural(),
                (System.nanoTime() - began) / 1e9,
                peak(),
                figures.faults());
        figures.reports().forEach(report -> System.out.println("  " + report));
    }

    /** The most memory that this process ever had resident, as Linux tells it. */
    private static String peak() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.substring("VmHWM:".length()).strip())
                .findFirst()
                .orElse("unknown");
    }

    /** A line to the error stream for each step, and for a long one every quarter of a minute. */
    private static final class Lines implements Progress {
        private final long began;
        private String step = "";
        private long total;
        private long told;

        Lines(long began) {
            this.began = began;
        }

        @Override
        public void begin(String next, String unit, long ofAll) {
            step = next;
            total = ofAll;
            tell("");
        }

        @Override
        public void at(long done) {
            if (System.nanoTime() - told > TELL_NANOS) {
                tell(String.format(Locale.ROOT, ": %,d of %,d", done, total));
            }
        }

        private void tell(String more) {
            told = System.nanoTime();
            System.err.printf(Locale.ROOT, "%6.1f s  %s%s%n", (told - began) / 1e9, step, more);
        }
    }
}
