package pk.nser.server.listen;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/** Counts of answers by route and status, the time spent, and how often what was wanted lay in a cache. Thread-safe; knows no asker. */
public final class Traffic {
    private record Kind(String method, String route, int status) {}

    private record Kept(LongSupplier hits, LongSupplier misses) {}

    private final Map<Kind, LongAdder> answers = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> events = new ConcurrentHashMap<>();
    private final Map<String, Kept> caches = new ConcurrentHashMap<>();
    private final LongAdder millis = new LongAdder();

    void note(String method, String route, int status, float tookMillis) {
        answers.computeIfAbsent(new Kind(method, route, status), kind -> new LongAdder())
                .increment();
        millis.add(Math.round(tookMillis));
    }

    /** Counts something that a feature wants its operator to know of; {@code name} is one of a few fixed words. */
    public void noteEvent(String name) {
        events.computeIfAbsent(name, event -> new LongAdder()).increment();
    }

    /** Tells how often what was wanted was in a cache, and how often not; {@code cache} is one of a few fixed words. */
    public void watchCache(String cache, LongSupplier hits, LongSupplier misses) {
        caches.put(cache, new Kept(hits, misses));
    }

    /** The counts as Prometheus text. */
    public byte[] prometheus() {
        StringBuilder text = new StringBuilder();
        text.append("# TYPE nser_answers_total counter\n");
        Map<String, Long> lines = new TreeMap<>();
        answers.forEach((kind, count) -> lines.put(
                "nser_answers_total{method=\"" + kind.method() + "\",route=\"" + kind.route() + "\",status=\""
                        + kind.status() + "\"}",
                count.sum()));
        lines.forEach(
                (name, count) -> text.append(name).append(' ').append(count).append('\n'));
        text.append("# TYPE nser_events_total counter\n");
        new TreeMap<>(events)
                .forEach((name, count) -> text.append("nser_events_total{event=\"")
                        .append(name)
                        .append("\"} ")
                        .append(count.sum())
                        .append('\n'));
        cacheLines(text);
        text.append("# TYPE nser_answer_milliseconds_total counter\n");
        text.append("nser_answer_milliseconds_total ").append(millis.sum()).append('\n');
        Runtime runtime = Runtime.getRuntime();
        text.append("# TYPE nser_heap_used_bytes gauge\n");
        text.append("nser_heap_used_bytes ")
                .append(runtime.totalMemory() - runtime.freeMemory())
                .append('\n');
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void cacheLines(StringBuilder text) {
        Map<String, Kept> sorted = new TreeMap<>(caches);
        text.append("# TYPE nser_cache_hits_total counter\n");
        sorted.forEach((cache, kept) -> cacheLine(text, "hits", cache, kept.hits()));
        text.append("# TYPE nser_cache_misses_total counter\n");
        sorted.forEach((cache, kept) -> cacheLine(text, "misses", cache, kept.misses()));
    }

    private static void cacheLine(StringBuilder text, String what, String cache, LongSupplier count) {
        text.append("nser_cache_")
                .append(what)
                .append("_total{cache=\"")
                .append(cache)
                .append("\"} ")
                .append(count.getAsLong())
                .append('\n');
    }
}
