package pk.nser.attack.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Dimension;

/** What the lines of a household count as, by the words of docs/formats/households.md and not by the product's code. */
final class Reading {
    private static final double[] BANDS = {11.17, 16.17, 23, 40};
    private static final double[] LAND_CLASSES = {160, 400, 800, 2_000};
    private static final Map<String, Integer> MARLA = Map.of("muraba", 4_000, "acre", 160, "kanal", 20, "marla", 1);
    static final List<String> ANIMALS = List.of("cows", "goats", "buffaloes", "bullocks", "lambs");
    private static final List<String> ASSETS = List.of("electric_equipment", "gas_equipment", "kitchen_assets");

    private Reading() {}

    /** The household, its persons and its families. */
    static List<TruthUnit> units(RegistryFile.Entry entry, boolean membersEducation) {
        int band = below(Double.parseDouble(entry.household().get("score")), BANDS, true);
        List<TruthUnit> units = new ArrayList<>();
        units.add(new TruthUnit("household", band, household(entry)));
        Set<String> families = new HashSet<>();
        for (Map<String, String> member : entry.members()) {
            Map<String, Integer> masks = person(member);
            if (!membersEducation) {
                masks.remove("education");
            }
            units.add(new TruthUnit("person", band, masks));
            if (givesFamily(member) && families.add(member.get("family_no"))) {
                units.add(new TruthUnit("family", band, masks));
            }
        }
        return units;
    }

    /** True when the lines show that the education of members other than the head was not asked here. */
    static boolean lacksMembersEducation(RegistryFile.Entry entry) {
        return entry.members().stream()
                .anyMatch(member -> !member.get("relationship").equals("head")
                        && Integer.parseInt(member.get("age")) >= 5
                        && member.get("education").isEmpty());
    }

    private static boolean givesFamily(Map<String, String> member) {
        return !member.get("family_no").isEmpty()
                && !member.get("family_no").equals("0")
                && member.get("gender").equals("female")
                && Integer.parseInt(member.get("age")) > 18
                && !member.get("marital_status").equals("never_married");
    }

    private static Map<String, Integer> household(RegistryFile.Entry entry) {
        Map<String, String> line = entry.household();
        Map<String, Integer> masks = new HashMap<>();
        masks.put("hh_composition", 1 << Math.min(4, (entry.members().size() - 1) / 2));
        masks.put("rooms", 1 << (Math.min(4, Integer.parseInt(line.get("rooms"))) - 1));
        put(masks, "toilet_type", line.get("toilet_type"));
        ASSETS.forEach(asset -> put(masks, asset, line.get(asset)));
        int animals = 0;
        int[] held = held(entry);
        for (int i = 0; i < ANIMALS.size(); i++) {
            animals |= held[i] > 0 ? 1 << i : 0;
        }
        masks.put("livestock", animals == 0 ? 1 << ANIMALS.size() : animals);
        double marla = marla(line);
        masks.put("land", marla == 0 ? 1 : 2 << below(marla, LAND_CLASSES, false));
        disability(entry, masks);
        for (Map<String, String> member : entry.members()) {
            if (member.get("relationship").equals("head")) {
                for (String dimension : List.of("gender", "employment_status", "education")) {
                    put(masks, dimension, member.get(dimension));
                }
            }
        }
        return masks;
    }

    /** Heads of each animal, then land in whole marla, at least 1 where there is any. */
    static int[] held(RegistryFile.Entry entry) {
        int[] held = new int[ANIMALS.size() + 1];
        for (int i = 0; i < ANIMALS.size(); i++) {
            held[i] = Integer.parseInt(entry.household().get(ANIMALS.get(i)));
        }
        double marla = marla(entry.household());
        held[ANIMALS.size()] = marla == 0 ? 0 : (int) Math.max(1, Math.round(marla));
        return held;
    }

    private static double marla(Map<String, String> line) {
        return Double.parseDouble(line.get("land")) * MARLA.get(line.get("land_unit"));
    }

    private static void disability(RegistryFile.Entry entry, Map<String, Integer> masks) {
        int all = 0;
        for (Map<String, String> member : entry.members()) {
            all |= mask("disability", member.get("disability"));
        }
        int none = mask("disability", "none");
        if (all != 0) {
            masks.put("disability", all == none ? none : all & ~none);
        }
    }

    private static Map<String, Integer> person(Map<String, String> member) {
        Map<String, Integer> masks = new HashMap<>();
        int age = Integer.parseInt(member.get("age"));
        masks.put("age_bracket", 1 << (age < 13 ? 0 : age < 20 ? 1 : age < 60 ? 2 : 3));
        for (String dimension :
                List.of("gender", "relationship", "marital_status", "disability", "employment_status", "education")) {
            put(masks, dimension, member.get(dimension));
        }
        return masks;
    }

    private static void put(Map<String, Integer> masks, String dimension, String codes) {
        int mask = mask(dimension, codes);
        if (mask != 0) {
            masks.put(dimension, mask);
        }
    }

    private static int mask(String code, String codes) {
        Dimension dimension = Codebook.standard().dimension(code).orElseThrow();
        int mask = 0;
        for (String one : codes.split(";", -1)) {
            mask |= one.isEmpty() ? 0 : 1 << dimension.categoryIndex(one);
        }
        return mask;
    }

    /** In which class a value falls. */
    private static int below(double value, double[] ends, boolean inclusive) {
        int i = 0;
        while (i < ends.length && (inclusive ? value > ends[i] : value >= ends[i])) {
            i++;
        }
        return i;
    }
}
