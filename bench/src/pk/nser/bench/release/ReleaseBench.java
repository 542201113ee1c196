package pk.nser.bench.release;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pk.nser.bench.measure.Finding;
import pk.nser.bench.measure.Report;
import pk.nser.bench.product.Asked;
import pk.nser.bench.product.Measurement;
import pk.nser.bench.step.Step;

/**
 * A whole first release, built and published by the commands (a JVM with 1 GiB): the run that made the product, told by its
 * stretches; and, in this run, the counting of the cube beside a bare reading of the same rows.
 */
public final class ReleaseBench implements Measurement {
    /** The budgets of time are those of this size. */
    private static final long NATIONAL = 25_000_000;

    private static final double MOST_SECONDS = 15 * 60;
    private static final double MOST_AUDIT_SECONDS = 4 * 60;
    private static final String AUDIT = "audit";

    /** What the progress of {@code release build} calls its steps, by their beginnings. */
    private static final Map<String, List<String>> STRETCHES = new LinkedHashMap<>();

    static {
        STRETCHES.put("snapshot", List.of("Preparing areas", "Comparing with the last", "Freezing", "Placing"));
        STRETCHES.put("cube", List.of("Counting"));
        STRETCHES.put("protection", List.of("Protecting"));
        STRETCHES.put(AUDIT, List.of("Attacking", "Solving", "Estimating"));
        STRETCHES.put("writing and gates", List.of("Writing", "Checking", "Comparing areas"));
        STRETCHES.put("tiles of the areas", List.of("drawing tiles"));
    }

    @Override
    public void measure(Asked asked, Report report) throws Exception {
        Step build = Step.read(asked.home(), "release build").orElse(null);
        Step publish = Step.read(asked.home(), "release publish").orElse(null);
        if (build != null && publish != null) {
            tell(build, publish, report);
        }
        new CubeBench().measure(asked, report);
    }

    private static void tell(Step build, Step publish, Report report) {
        boolean national = build.households() >= NATIONAL;
        double whole = build.seconds() + publish.seconds();
        report.add(new Finding(
                "release: built and published",
                "s",
                List.of(whole),
                national ? MOST_SECONDS : null,
                null,
                "the run that made the product, " + build.began() + ", build " + build.build()));
        report.add(new Finding(
                "release: time per household",
                "microseconds",
                List.of(whole * 1e6 / build.households()),
                "the same run; wall clock over " + build.households() + " households"));
        report.add(new Finding("release: build", "s", List.of(build.seconds()), null, build.cost(), "heap of -Xmx1g"));
        STRETCHES.forEach((name, beginnings) -> report.add(new Finding(
                "release: " + name,
                "s",
                List.of(build.seconds(beginnings)),
                limit(national && name.equals(AUDIT)),
                null,
                "")));
        report.add(new Finding(
                "release: publish",
                "s",
                List.of(publish.seconds()),
                null,
                publish.cost(),
                "copying the public levels, the flip, and filling the CNIC service anew"));
        report.add(new Finding(
                "release: peak memory",
                "MiB",
                List.of(Math.max(build.cost().peakBytes(), publish.cost().peakBytes()) / (double) (1 << 20)),
                "VmHWM of the larger of the two commands"));
    }

    private static @Nullable Double limit(boolean given) {
        return given ? MOST_AUDIT_SECONDS : null;
    }
}
