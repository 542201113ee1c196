package pk.nser.bench.daily;

import java.util.List;
import pk.nser.bench.measure.Finding;
import pk.nser.bench.measure.Report;
import pk.nser.bench.product.Asked;
import pk.nser.bench.step.JarCommand;

/**
 * A registry with a first release that goes on living: files of some days are taken in, autovacuum has its turn, the next release is built
 * and published while tiles are served, and the release before it is dropped. Sizes of all tables and indexes after each.
 *
 * <p>NSER_BENCH_HOUSEHOLDS: what the registry was made with. NSER_BENCH_DAYS: how many days, 5 when it is not given; 30 are a month.
 */
public final class DailyBench {
    private static final String DAYS = "5";

    private DailyBench() {}

    /** Measures it. */
    public static void measure(Asked asked, Report report) throws Exception {
        int households = Integer.parseInt(System.getenv("NSER_BENCH_HOUSEHOLDS"));
        int count = Integer.parseInt(System.getenv().getOrDefault("NSER_BENCH_DAYS", DAYS));
        Disk disk = new Disk();
        disk.add(Moment.now("before", asked.product()));
        Days days = new Days(asked, households, count);
        days.run();
        disk.add(Moment.now("after " + count + " days", asked.product()));
        Moment.afterVacuum(asked.product());
        disk.add(Moment.now("autovacuum done", asked.product()));
        days.tell(report);
        new NextRelease().measure(asked, report);
        disk.add(Moment.now("after the next release", asked.product()));
        drop(report);
        Moment.afterVacuum(asked.product());
        disk.add(Moment.now("old release dropped", asked.product()));
        report.add(disk);
    }

    private static void drop(Report report) throws Exception {
        JarCommand.Done done = JarCommand.run("1g", List.of("release", "drop", "--keep=1"));
        report.add(new Finding(
                "daily: older releases dropped",
                "s",
                List.of(done.run().seconds()),
                null,
                done.run().cost(),
                done.said().strip().replace('\n', ';')));
    }
}
