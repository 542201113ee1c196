package pk.nser.attack.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.demo.DemoPlan;
import pk.nser.db.demo.DemoRegistry;
import pk.nser.db.demo.grow.GrownArea;
import pk.nser.db.progress.Progress;

/** A made-up registry on disk, and what is true of it. */
public final class MadeRegistry {
    private final Path folder;
    private final DemoRegistry registry;
    private final List<RegistryFile.Entry> entries;
    private final Map<String, String> parents = new HashMap<>();

    private MadeRegistry(Path folder, DemoRegistry registry) {
        this.folder = folder;
        this.registry = registry;
        this.entries = RegistryFile.read(folder.resolve(DemoRegistry.HOUSEHOLDS));
        for (GrownArea area : registry.geography().areas()) {
            if (area.parent() != null) {
                parents.put(area.code(), area.parent());
            }
        }
    }

    /** Makes a registry; the same plan always gives the same one. */
    public static MadeRegistry make(DemoPlan plan, Path folder) {
        try {
            DemoRegistry registry = DemoRegistry.grow(plan, Progress.SILENT);
            registry.write(folder, Progress.SILENT);
            return new MadeRegistry(folder, registry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** The truth of the registry as it was made. */
    public Truth truth() {
        return new Truth(entries);
    }

    /** What its households hold. */
    public Holdings holdings() {
        Set<String> provinces = registry.geography().of(AreaLevel.PROVINCE).stream()
                .map(GrownArea::code)
                .collect(Collectors.toSet());
        return new Holdings(entries, village -> {
            String code = village;
            while (!provinces.contains(code)) {
                code = Objects.requireNonNull(parents.get(code), village);
            }
            return code;
        });
    }

    /** The district with the most households, and its tehsils, the largest first. */
    public List<String> denseDistrict() {
        Map<String, Integer> sizes = sizes(AreaLevel.DISTRICT);
        String district = largest(sizes);
        Map<String, Integer> tehsils = sizes(AreaLevel.TEHSIL);
        List<String> found = new ArrayList<>(List.of(district));
        tehsils.keySet().stream()
                .filter(tehsil -> district.equals(parents.get(tehsil)))
                .sorted((a, b) -> tehsils.get(b) - tehsils.get(a))
                .forEach(found::add);
        return found;
    }

    private Map<String, Integer> sizes(AreaLevel level) {
        Set<String> codes =
                registry.geography().of(level).stream().map(GrownArea::code).collect(Collectors.toSet());
        Map<String, Integer> sizes = new TreeMap<>();
        for (RegistryFile.Entry entry : entries) {
            for (String code = entry.village(); code != null; code = parents.get(code)) {
                if (codes.contains(code)) {
                    sizes.merge(code, 1, Integer::sum);
                }
            }
        }
        return sizes;
    }

    private static String largest(Map<String, Integer> sizes) {
        return sizes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    /** The villages below any of these areas, or these villages themselves. */
    public Set<String> villages(Collection<String> codes) {
        Set<String> villages = new HashSet<>();
        for (GrownArea village : registry.geography().of(AreaLevel.VILLAGE)) {
            for (String code = village.code(); code != null; code = parents.get(code)) {
                if (codes.contains(code)) {
                    villages.add(village.code());
                }
            }
        }
        return villages;
    }

    /** The households of some villages. */
    List<RegistryFile.Entry> households(Set<String> villages) {
        return entries.stream()
                .filter(entry -> villages.contains(entry.village()))
                .toList();
    }

    /** Where the households of some villages truly are, longitude and latitude by id; those that are geo-tagged. */
    public Map<Long, double[]> places(Set<String> villages) {
        Map<Long, double[]> places = new TreeMap<>();
        for (RegistryFile.Entry entry : households(villages)) {
            String longitude = String.valueOf(entry.household().get("longitude"));
            if (!longitude.isEmpty()) {
                places.put(entry.id(), new double[] {
                    Double.parseDouble(longitude),
                    Double.parseDouble(entry.household().get("latitude"))
                });
            }
        }
        return places;
    }

    long highestId() {
        return entries.stream().mapToLong(RegistryFile.Entry::id).max().orElseThrow();
    }
}
