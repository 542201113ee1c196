package pk.nser.db.demo.grow;

import java.util.List;
import pk.nser.db.demo.chance.Dice;
import pk.nser.db.demo.facts.CsvTable;

/**
 * Makes up names of places that sound right in their province, in English and Urdu.
 *
 * <p>They are nobody's: where a real place has such a name, that is chance.
 */
public final class PlaceNames {
    /** A made-up name in both languages. */
    public record Name(String en, String ur) {}

    private final List<CsvTable.Row> stems = CsvTable.read(PlaceNames.class, "stems.csv");
    private final List<CsvTable.Row> forms = CsvTable.read(PlaceNames.class, "forms.csv");
    private final long seed;

    /** Names of one world. */
    public PlaceNames(long seed) {
        this.seed = seed;
    }

    /** The name of the place with this code, as it would sound in {@code province}. */
    public Name of(String province, String code) {
        Dice dice = Dice.of(seed, "name " + code);
        List<CsvTable.Row> local =
                forms.stream().filter(f -> f.text("province").equals(province)).toList();
        List<CsvTable.Row> usable = local.isEmpty() ? forms : local;
        CsvTable.Row form = usable.get(dice.below(usable.size()));
        CsvTable.Row stem = stems.get(dice.below(stems.size()));
        return new Name(
                form.text("en").replace("*", stem.text("en")), form.text("ur").replace("*", stem.text("ur")));
    }

    /** A number in Urdu digits. */
    static String urduDigits(int number) {
        StringBuilder digits = new StringBuilder();
        for (char digit : Integer.toString(number).toCharArray()) {
            digits.append((char) ('۰' + (digit - '0')));
        }
        return digits.toString();
    }
}
