package pk.nser.db.disclosure.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import pk.nser.db.disclosure.audit.linked.LinkedTables;
import pk.nser.db.progress.Progress;

/**
 * Gate G2 (disclosure.md 2.12), first half: asks for a certificate of every withheld cell, on all cores, and names those
 * that have none. Memory does not grow with the number of cells.
 */
public final class IntervalGate {
    private static final int NODES_AT_ONCE = 16;
    private static final long POLL_MILLIS = 100;

    private final LinkedTables tables;
    private final int wanted;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicLong examined = new AtomicLong();
    private final AtomicLong nodesDone = new AtomicLong();

    /** @param wanted width of a range below which a cell counts as found out: k */
    public IntervalGate(LinkedTables tables, int wanted) {
        this.tables = tables;
        this.wanted = wanted;
    }

    /** Withheld cells examined. */
    public long examined() {
        return examined.get();
    }

    /** The withheld cells without a certificate, by node and cell. */
    public List<Narrowed> uncertified(String what, Progress progress) {
        int threads = Runtime.getRuntime().availableProcessors();
        progress.begin(
                "Attacking the withheld figures of " + what,
                "areas",
                tables.tree().size());
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<List<Narrowed>>> parts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                parts.add(workers.submit(this::work));
            }
            List<Narrowed> found = new ArrayList<>();
            for (Future<List<Narrowed>> part : parts) {
                while (!part.isDone()) {
                    progress.at(nodesDone.get());
                    Thread.sleep(POLL_MILLIS);
                }
                found.addAll(part.get());
            }
            progress.at(nodesDone.get());
            found.sort(Comparator.comparingInt(Narrowed::node).thenComparingInt(Narrowed::cell));
            return found;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the audit was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the audit failed", e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private List<Narrowed> work() {
        Certificates certificates = new Certificates(tables);
        List<Narrowed> found = new ArrayList<>();
        int nodes = tables.tree().size();
        for (int from = next.getAndAdd(NODES_AT_ONCE); from < nodes; from = next.getAndAdd(NODES_AT_ONCE)) {
            for (int node = from; node < Math.min(from + NODES_AT_ONCE, nodes); node++) {
                BitSet withheld = tables.withheld(node);
                for (int cell = withheld.nextSetBit(0); cell >= 0; cell = withheld.nextSetBit(cell + 1)) {
                    examined.incrementAndGet();
                    int width = certificates.width(node, cell, wanted);
                    if (width < wanted) {
                        found.add(new Narrowed(node, cell, width));
                    }
                }
                nodesDone.incrementAndGet();
            }
        }
        return found;
    }
}
