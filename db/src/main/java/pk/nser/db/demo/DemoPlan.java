package pk.nser.db.demo;

import java.util.List;
import pk.nser.db.demo.facts.CsvTable;
import pk.nser.db.demo.facts.Facts;

/**
 * What demonstration registry is wanted.
 *
 * @param households how many exactly; 20,000 for tests, 400,000 to look at, 25,000,000 for the whole country
 * @param seed another one makes another country of the same kind
 * @param notCollected codes of provinces, divisions or districts where geo-tags, members' education, disability and phone
 *     were not collected (R41)
 */
public record DemoPlan(int households, long seed, List<String> notCollected) {
    private static final int MOST_HOUSEHOLDS = 60_000_000;

    public DemoPlan {
        notCollected = List.copyOf(notCollected);
        if (households < 1 || households > MOST_HOUSEHOLDS) {
            throw new IllegalArgumentException(households + " households: 1 to " + MOST_HOUSEHOLDS + " can be made");
        }
    }

    /** A plan with the usual places where not all was collected: Balochistan and sixteen districts. */
    public DemoPlan(int households, long seed) {
        this(
                households,
                seed,
                CsvTable.read(Facts.class, "not_collected.csv").stream()
                        .map(row -> row.text("code"))
                        .toList());
    }
}
