package pk.nser.server.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import pk.nser.db.statistics.ShownArea;
import pk.nser.server.access.Visible;

/**
 * Keeps the best of the areas that the asker may see; one that may not be seen is passed over before anything is counted.
 * Among equals the coarser comes first, then the shorter name, then the smaller id. For one search, by one thread.
 */
final class BestAreas {
    /** As many as a list shows without scrolling. */
    static final int MOST = 10;

    private record Scored(ShownArea area, double score) {}

    private static final Comparator<Scored> BEST_FIRST = Comparator.comparingDouble((Scored one) -> -one.score())
            .thenComparingInt(one -> one.area().level().depth())
            .thenComparingInt(one -> one.area().nameEn().length())
            .thenComparingInt(one -> one.area().id());

    private final Visible visible;
    private final Set<Integer> kept = new HashSet<>();
    private final PriorityQueue<Scored> worstFirst = new PriorityQueue<>(BEST_FIRST.reversed());

    BestAreas(Visible visible) {
        this.visible = visible;
    }

    /** Keeps an area if it is among the best; what is kept already keeps its score. */
    void offer(ShownArea area, double score) {
        if (!visible.sees(area.level(), area.id()) || !kept.add(area.id())) {
            return;
        }
        worstFirst.add(new Scored(area, score));
        if (worstFirst.size() > MOST) {
            kept.remove(worstFirst.remove().area().id());
        }
    }

    boolean isEmpty() {
        return worstFirst.isEmpty();
    }

    boolean isFull() {
        return worstFirst.size() == MOST;
    }

    /** The best first. */
    List<ShownArea> list() {
        List<Scored> sorted = new ArrayList<>(worstFirst);
        sorted.sort(BEST_FIRST);
        return sorted.stream().map(Scored::area).toList();
    }
}
