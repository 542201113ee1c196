package pk.nser.attack.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What households really hold: heads of each animal in the order of the codebook, then land in marla. An attack is told of
 * an area no more than the second largest, who is the attacker; all else is for scoring.
 *
 * <p>A holding is coded at the 99.5th percentile of its province's holders, of the country's where these are fewer than
 * 200: worked out here from the words of disclosure.md 2.7 and not by the product's code.
 */
public final class Holdings {
    private static final double PERCENTILE = 0.995;
    private static final int FEWEST = 200;

    /** Holdings of a village, by what is held; those who hold nothing are left out. */
    private final Map<String, List<List<Integer>>> byVillage = new HashMap<>();

    private final Map<String, int[]> topCodes = new HashMap<>();
    private final UnaryOperator<String> province;
    private final int kinds = Reading.ANIMALS.size() + 1;

    Holdings(List<RegistryFile.Entry> entries, UnaryOperator<String> province) {
        this.province = province;
        for (RegistryFile.Entry entry : entries) {
            List<List<Integer>> held = byVillage.computeIfAbsent(entry.village(), key -> empty());
            int[] amounts = Reading.held(entry);
            for (int what = 0; what < kinds; what++) {
                if (amounts[what] > 0) {
                    held.get(what).add(amounts[what]);
                }
            }
        }
        Map<String, List<String>> villages = byVillage.keySet().stream().collect(Collectors.groupingBy(province));
        villages.forEach((code, own) -> topCodes.put(code, topCodes(own)));
    }

    private List<List<Integer>> empty() {
        List<List<Integer>> empty = new ArrayList<>();
        for (int what = 0; what < kinds; what++) {
            empty.add(new ArrayList<>());
        }
        return empty;
    }

    private int[] topCodes(List<String> villages) {
        int[] tops = new int[kinds];
        for (int what = 0; what < kinds; what++) {
            int[] own = sorted(Set.copyOf(villages), what, false);
            int[] enough = own.length >= FEWEST ? own : sorted(byVillage.keySet(), what, false);
            tops[what] = enough.length == 0 ? 0 : enough[(int) Math.ceil(PERCENTILE * enough.length) - 1];
        }
        return tops;
    }

    /**
     * All holdings in some villages, the smallest first.
     *
     * @param coded whether they are top-coded, as in the sums
     */
    public int[] sorted(Set<String> villages, int what, boolean coded) {
        return villages.stream()
                .filter(byVillage::containsKey)
                .flatMapToInt(village -> byVillage.get(village).get(what).stream()
                        .mapToInt(held -> coded ? Math.min(held, topCode(village, what)) : held))
                .sorted()
                .toArray();
    }

    /** Every holding of the country. */
    public int[] everybody(int what, boolean coded) {
        return sorted(byVillage.keySet(), what, coded);
    }

    /** The largest top code that holds in some villages. */
    public int topCode(Set<String> villages, int what) {
        return villages.stream()
                .filter(byVillage::containsKey)
                .mapToInt(village -> topCode(village, what))
                .max()
                .orElse(0);
    }

    private int topCode(String village, int what) {
        return topCodes.get(province.apply(village))[what];
    }
}
