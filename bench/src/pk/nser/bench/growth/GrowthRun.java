package pk.nser.bench.growth;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Compares what runs of two sizes wrote. Arguments: the folder of the results, the file to write; then, if they are to be
 * chosen, the smaller and the larger number of households. Without them: the smallest from a million on and the largest.
 */
public final class GrowthRun {
    private static final long LEAST_HOUSEHOLDS = 1_000_000;
    private static final int CHOSEN = 4;

    private GrowthRun() {}

    public static void main(String[] arguments) throws IOException {
        NavigableMap<Long, Results> sizes = read(Path.of(arguments[0]));
        Long small = arguments.length == CHOSEN ? Long.valueOf(arguments[2]) : sizes.ceilingKey(LEAST_HOUSEHOLDS);
        Long large = arguments.length == CHOSEN ? Long.valueOf(arguments[3]) : sizes.isEmpty() ? null : sizes.lastKey();
        Results before = small == null ? null : sizes.get(small);
        Results after = large == null ? null : sizes.get(large);
        if (before == null || after == null || before.households() >= after.households()) {
            System.err.println("growth compares results of two sizes, and in " + arguments[0] + " there are those of "
                    + sizes.keySet() + " households: run './nser bench --households N import release tiles downloads"
                    + " start' at 1000000 and at 25000000 first");
            System.exit(2);
            return;
        }
        List<Growth> all = Growth.between(before, after);
        print(before, after, all);
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(
                        Path.of(arguments[1]).toFile(),
                        Map.of(
                                "small",
                                before,
                                "large",
                                after,
                                "growth",
                                all,
                                "missing",
                                Growth.missing(before, after)));
    }

    private static void print(Results before, Results after, List<Growth> all) {
        System.out.println();
        System.out.println("machine: " + after.machine());
        if (!before.machine().equals(after.machine())) {
            System.out.println("         the smaller run: " + before.machine());
        }
        System.out.println();
        System.out.printf(
                Locale.ROOT,
                "| measurement | %,d households | %,d households | times | budget | |%n",
                before.households(),
                after.households());
        System.out.println("|---|---|---|---|---|---|");
        all.forEach(growth -> System.out.println(growth.row()));
        Growth.missing(before, after).forEach(name -> System.out.println("not measured at both sizes: " + name));
    }

    /** By households; of each size all files, newer ones over older ones (their names begin with the time). */
    private static NavigableMap<Long, Results> read(Path folder) throws IOException {
        NavigableMap<Long, Results> sizes = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return sizes;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.getFileName().toString().matches("[0-9TZ]+\\.json"))
                    .sorted()
                    .toList()) {
                Results results = Results.read(file);
                if (results.households() > 0) {
                    sizes.merge(results.households(), results, Results::with);
                }
            }
        }
        return sizes;
    }
}
