package pk.nser.attack.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What really is so. Scoring alone asks it, never an attack. */
public final class Truth {
    private final Map<String, List<TruthUnit>> byVillage = new HashMap<>();
    private final Map<Integer, Map<String, List<TruthUnit>>> byArea = new HashMap<>();
    private final Map<Cell, Integer> counted = new HashMap<>();

    Truth(List<RegistryFile.Entry> entries) {
        Set<String> lacking = entries.stream()
                .filter(Reading::lacksMembersEducation)
                .map(RegistryFile.Entry::village)
                .collect(Collectors.toSet());
        for (RegistryFile.Entry entry : entries) {
            byVillage
                    .computeIfAbsent(entry.village(), key -> new ArrayList<>())
                    .addAll(Reading.units(entry, !lacking.contains(entry.village())));
        }
    }

    /** Tells which villages of the registry a shown area holds. */
    public void place(int area, Set<String> villages) {
        if (byArea.containsKey(area)) {
            return;
        }
        Map<String, List<TruthUnit>> units = new HashMap<>();
        for (String village : villages) {
            for (TruthUnit unit : byVillage.getOrDefault(village, List.of())) {
                units.computeIfAbsent(unit.unit(), key -> new ArrayList<>()).add(unit);
            }
        }
        byArea.put(area, units);
    }

    /** How many units are in the cell. */
    public int count(Cell cell) {
        Integer known = counted.get(cell);
        if (known == null) {
            known = TruthUnit.count(byArea.get(cell.area()).getOrDefault(cell.unit(), List.of()), cell);
            counted.put(cell, known);
        }
        return known;
    }

    /** The set of units in the cell: the same text for the same units, another for others. */
    public String set(Cell cell) {
        return TruthUnit.set(byArea.get(cell.area()).getOrDefault(cell.unit(), List.of()), cell);
    }
}
