package pk.nser.bench.daily;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import pk.nser.bench.measure.Section;

/** Sizes of all tables and indexes at several moments; for people those of a mebibyte and more. */
final class Disk implements Section {
    private static final double MIB = 1 << 20;

    private final List<Moment> moments = new ArrayList<>();

    void add(Moment moment) {
        moments.add(moment);
    }

    @Override
    public String name() {
        return "daily-disk";
    }

    @Override
    public void print(PrintStream out) {
        List<String> when = moments.stream().map(Moment::when).toList();
        out.println();
        out.println("Disk: MiB " + String.join(" / ", when) + "; rows as PostgreSQL estimates them");
        out.println();
        out.println(
                "| table or index | MiB | live rows | dead rows | changed since analyzed | autovacuum: times, last |"
                        + " autoanalyze: times, last |");
        out.println("|---|---|---|---|---|---|---|");
        out.println("| whole cluster | "
                + String.join(
                        " / ",
                        moments.stream()
                                .map(moment -> mib(moment.clusterBytes()))
                                .toList())
                + " | | | | | |");
        print(out, "", moments.stream().map(Moment::registry).toList());
        print(out, "public: ", moments.stream().map(Moment::open).toList());
    }

    private static void print(PrintStream out, String database, List<Map<String, TableSize>> at) {
        TreeSet<String> names = new TreeSet<>();
        at.forEach(tables -> names.addAll(tables.keySet()));
        for (String name : names) {
            List<@Nullable TableSize> tables = new ArrayList<>();
            at.forEach(all -> tables.add(all.get(name)));
            if (tables.stream().noneMatch(table -> table != null && table.bytes() + table.indexBytes() >= MIB)) {
                continue;
            }
            out.println("| " + database + name + " | " + each(tables, table -> mib(table.bytes())) + " | "
                    + each(tables, table -> count(table.live())) + " | " + each(tables, table -> count(table.dead()))
                    + " | " + each(tables, table -> count(table.changed())) + " | "
                    + each(tables, table -> count(table.vacuums())) + ", "
                    + last(tables.get(tables.size() - 1), true) + " | "
                    + each(tables, table -> count(table.analyzes())) + ", "
                    + last(tables.get(tables.size() - 1), false) + " |");
            TreeSet<String> indexes = new TreeSet<>();
            tables.forEach(table ->
                    indexes.addAll(table == null ? List.of() : table.indexes().keySet()));
            for (String index : indexes) {
                out.println("| " + database + name + ": " + index + " | "
                        + each(tables, table -> mib(table.indexes().getOrDefault(index, 0L))) + " | | | | | |");
            }
        }
    }

    /** Something of a table. */
    private interface Told {
        String of(TableSize table);
    }

    private static String each(List<@Nullable TableSize> tables, Told told) {
        return String.join(
                " / ",
                tables.stream()
                        .map(table -> table == null ? "-" : told.of(table))
                        .toList());
    }

    private static String last(@Nullable TableSize table, boolean vacuum) {
        String time = table == null ? null : vacuum ? table.lastVacuum() : table.lastAnalyze();
        return time == null ? "never" : time;
    }

    private static String mib(long bytes) {
        return String.format(Locale.ROOT, "%,.1f", bytes / MIB);
    }

    private static String count(long rows) {
        return String.format(Locale.ROOT, "%,d", rows);
    }

    @Override
    public Object json() {
        return List.copyOf(moments);
    }
}
