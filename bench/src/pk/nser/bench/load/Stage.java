package pk.nser.bench.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import pk.nser.bench.load.drive.Driver;
import pk.nser.bench.load.drive.Outcome;
import pk.nser.bench.load.drive.Plan;
import pk.nser.bench.load.side.Side;

/** One server with the calls that it is asked, and all that was counted of its answers. */
final class Stage {
    private static final int CONNECTIONS = 64;
    private static final int MOST_ORDER = 1_500_000;

    final String name;
    final Side side;
    final Driver driver;
    final Map<String, Integer> statuses = new TreeMap<>();
    final List<String> words = new ArrayList<>();
    int faults;
    private final BitSet asked = new BitSet();
    private final Drawing drawing;
    private long seed;

    /** Draws calls by their place in the list; the same seed draws the same. */
    @FunctionalInterface
    interface Drawing {
        int[] draw(int count, long seed);
    }

    Stage(String name, Side side, Driver driver, Drawing drawing) {
        this.name = name;
        this.side = side;
        this.driver = driver;
        this.drawing = drawing;
    }

    /** As fast as it answers. */
    Row.Round full(double seconds, int mostPerSecond) throws IOException, InterruptedException {
        int count = Math.min(MOST_ORDER, (int) (seconds * mostPerSecond));
        return run(Plan.full(drawing.draw(count, seed++), CONNECTIONS, seconds));
    }

    /** So many a second. */
    Row.Round held(double perSecond, double seconds) throws IOException, InterruptedException {
        int count = Math.min(MOST_ORDER, (int) (perSecond * seconds * 1.2) + 100);
        return run(Plan.held(drawing.draw(count, seed++), perSecond, CONNECTIONS, seconds));
    }

    Row.Round run(Plan plan) throws IOException, InterruptedException {
        double before = side.cpuSeconds();
        Outcome outcome = driver.run(plan);
        double serverSeconds = side.cpuSeconds() - before;
        outcome.statuses().forEach((status, count) -> statuses.merge(status, count, Integer::sum));
        faults += outcome.faults();
        words.addAll(outcome.firstFaults());
        asked.or(outcome.asked());
        return new Row.Round(outcome, serverSeconds);
    }

    /** How many different calls were answered in all runs together. */
    int distinct() {
        return asked.cardinality();
    }
}
