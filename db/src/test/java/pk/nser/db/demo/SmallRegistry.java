package pk.nser.db.demo;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.demo.grow.GrownArea;
import pk.nser.db.progress.Progress;

/** The demonstration registry of 20,000 households, made once for all tests. */
final class SmallRegistry {
    static final DemoPlan PLAN = new DemoPlan(20_000, 1);
    static final DemoRegistry REGISTRY = DemoRegistry.grow(PLAN, Progress.SILENT);
    static final byte[] CSV = csv(REGISTRY);
    static final List<String[]> HOUSEHOLDS = lines("household");
    static final List<String[]> MEMBERS = lines("member");

    private SmallRegistry() {}

    static byte[] csv(DemoRegistry registry) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            registry.writeHouseholds(out, Progress.SILENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static Map<String, GrownArea> villages() {
        return REGISTRY.geography().of(AreaLevel.VILLAGE).stream().collect(Collectors.toMap(GrownArea::code, v -> v));
    }

    /** Members of each household, in the file's order. */
    static List<List<String[]>> families() {
        List<List<String[]>> families = new ArrayList<>();
        for (String[] member : MEMBERS) {
            if (member[2].equals("1")) {
                families.add(new ArrayList<>());
            }
            families.get(families.size() - 1).add(member);
        }
        return families;
    }

    private static List<String[]> lines(String kind) {
        BufferedReader reader = new BufferedReader(
                new InputStreamReader(new java.io.ByteArrayInputStream(CSV), StandardCharsets.UTF_8));
        return reader.lines()
                .filter(line -> line.startsWith(kind + ","))
                .map(line -> line.split(",", -1))
                .toList();
    }
}
