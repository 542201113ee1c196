package pk.nser.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.locationtech.jts.geom.Envelope;
import pk.nser.db.demo.DemoPlan;
import pk.nser.db.demo.DemoRegistry;
import pk.nser.db.demo.grow.GrownArea;
import pk.nser.db.progress.Progress;
import pk.nser.db.statistics.ShownArea;

/** What the index of a whole country costs, villages included; run by hand: {@code -Dsearch.scale=true -Dtest=SearchScaleTest}. */
@EnabledIfSystemProperty(named = "search.scale", matches = "true")
class SearchScaleTest {
    private static final List<String> TEXTS = List.of(
            "lahore", "Rawlapindi", "kot", "ko", "لاهور", "chak", "chak 12", "DG Khan", "mir pur khaas", "zzzzzzzz");

    private static List<ShownArea> areas() {
        Map<String, Integer> ids = new HashMap<>();
        List<ShownArea> areas = new ArrayList<>();
        for (GrownArea area : DemoRegistry.grow(new DemoPlan(25_000_000, 1), Progress.SILENT)
                .geography()
                .areas()) {
            int id = ids.size() + 1;
            ids.put(area.code(), id);
            Envelope box = area.shape().getEnvelopeInternal();
            areas.add(new ShownArea(
                    id,
                    area.code(),
                    area.level(),
                    area.parent() == null ? null : ids.get(area.parent()),
                    area.name(),
                    area.nameUr(),
                    box.centre().x,
                    box.centre().y,
                    box.getMinX(),
                    box.getMinY(),
                    box.getMaxX(),
                    box.getMaxY(),
                    List.of(),
                    Set.of(),
                    Set.of()));
        }
        return areas;
    }

    /** Time of this thread's own, however busy the machine is. */
    private static long nanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void aCountryIsMadeInSecondsAndAskedInMilliseconds() {
        List<ShownArea> areas = areas();
        long before = used();
        long start = nanos();
        AreaIndex index = new AreaIndex(areas);
        long made = nanos() - start;
        System.out.printf(
                "%,d areas: made in %,d ms, %,d kB%n", areas.size(), made / 1_000_000, (used() - before) / 1024);
        for (String text : TEXTS) {
            long[] nanos = new long[50];
            int found = 0;
            for (int i = 0; i < nanos.length; i++) {
                long from = nanos();
                found = index.find(new SearchText(text), (level, id) -> true).size();
                nanos[i] = nanos() - from;
            }
            Arrays.sort(nanos);
            System.out.printf(
                    "%s: %d found, median %,d us, worst %,d us%n",
                    text, found, nanos[nanos.length / 2] / 1000, nanos[nanos.length - 1] / 1000);
        }
        assertThat(areas).hasSizeGreaterThan(50_000);
        assertThat(index.find(new SearchText("lahore"), (level, id) -> true)).hasSize(BestAreas.MOST);
    }
}
