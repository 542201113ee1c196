package pk.nser.bench.load.drive;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts and times of one run, written by the thread that receives; the start of each request is written by who sends. */
final class Tally {
    private static final int MOST_WORDS = 10;

    private final List<Call> calls;
    private final int[] order;
    private final int[] lengths;
    private final long[] times;
    private final long[] lates;
    private final List<String> words = new ArrayList<>();

    /** For each kind the number of answers by status. */
    private final Map<String, int[]> statuses = new TreeMap<>();

    private final long cpuBefore = cpu();
    private final long began = System.nanoTime();
    private long ended = began;
    private int done;
    private int faults;
    private long bytes;

    /** @param lengths what each call's body was long before, -1 = not known yet; kept over the runs of one server */
    Tally(List<Call> calls, int[] order, int[] lengths) {
        this.calls = calls;
        this.order = order;
        this.lengths = lengths;
        this.times = new long[order.length];
        this.lates = new long[order.length];
    }

    void late(int turn, long nanos) {
        lates[turn] = nanos;
    }

    void answered(Wire wire, long now) {
        int index = order[wire.turn];
        Call call = calls.get(index);
        times[wire.turn] = Math.max(1, now - wire.since);
        ended = now;
        done++;
        bytes += wire.length;
        statuses.computeIfAbsent(call.kind(), kind -> new int[600])[wire.status]++;
        if (wire.status != call.status()) {
            fault(call + " was answered " + wire.status + ", not " + call.status());
        } else if (lengths[index] < 0) {
            lengths[index] = wire.length;
        } else if (lengths[index] != wire.length) {
            fault(call + " has " + wire.length + " bytes and had " + lengths[index]);
        }
    }

    void fault(String what) {
        faults++;
        if (words.size() < MOST_WORDS) {
            words.add(what);
        }
    }

    int faults() {
        return faults;
    }

    Outcome outcome() {
        double clientSeconds = (cpu() - cpuBefore) / 1e9;
        Map<String, Integer> counted = new TreeMap<>();
        Map<String, Tails> tails = new TreeMap<>();
        statuses.forEach((kind, counts) -> {
            for (int status = 0; status < counts.length; status++) {
                if (counts[status] > 0) {
                    counted.put(kind + " " + status, counts[status]);
                }
            }
            tails.put(kind, Tails.of(timesOf(kind)));
        });
        return new Outcome(
                done,
                (ended - began) / 1e9,
                counted,
                tails,
                Tails.of(Arrays.stream(lates).filter(nanos -> nanos > 0).toArray()),
                asked(),
                bytes,
                clientSeconds,
                faults,
                List.copyOf(words));
    }

    private long[] timesOf(String kind) {
        long[] found = new long[times.length];
        int n = 0;
        for (int turn = 0; turn < times.length; turn++) {
            if (times[turn] > 0 && calls.get(order[turn]).kind().equals(kind)) {
                found[n++] = times[turn];
            }
        }
        return Arrays.copyOf(found, n);
    }

    private BitSet asked() {
        BitSet asked = new BitSet(calls.size());
        for (int turn = 0; turn < times.length; turn++) {
            if (times[turn] > 0) {
                asked.set(order[turn]);
            }
        }
        return asked;
    }

    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }
}
