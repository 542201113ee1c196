package pk.nser.db.demo.people;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pk.nser.db.demo.chance.Dice;
import pk.nser.db.demo.facts.CsvTable;

/** Names for made-up persons, ready as bytes: Roman letters for most households, Urdu ones for some. */
final class PersonNames {
    private static final double URDU = 0.08;

    private final Map<String, List<byte[]>> roman = new HashMap<>();
    private final Map<String, List<byte[]>> urdu = new HashMap<>();
    private boolean inUrdu;
    private byte[] family = new byte[0];

    PersonNames() {
        for (CsvTable.Row row : CsvTable.read(PersonNames.class, "names.csv")) {
            add(roman, row.text("kind"), row.text("en"));
            add(urdu, row.text("kind"), row.text("ur"));
        }
    }

    private static void add(Map<String, List<byte[]>> names, String kind, String name) {
        names.computeIfAbsent(kind, k -> new ArrayList<>()).add(name.getBytes(StandardCharsets.UTF_8));
    }

    /** The next household: its script and its family name. */
    void household(Dice dice) {
        inUrdu = dice.chance(URDU);
        family = pick("family", dice);
    }

    /** Writes the name of a member of the household. */
    void write(boolean man, int age, CsvBytes into, Dice dice) {
        into.put(pick(man ? "man" : "woman", dice)).put(' ');
        into.put(man || age < Member.YOUNGEST_WIFE ? family : pick("woman_last", dice));
    }

    private byte[] pick(String kind, Dice dice) {
        List<byte[]> names = (inUrdu ? urdu : roman).getOrDefault(kind, List.of());
        return names.get(dice.below(names.size()));
    }
}
