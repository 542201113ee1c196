package pk.nser.attack.set;

import java.util.HashMap;
import java.util.Map;
import pk.nser.attack.attempt.Finding;
import pk.nser.attack.crawl.Book;
import pk.nser.attack.registry.Truth;

/**
 * A5: cells that have nothing in common but the units in them. A union council with one village is that village, everybody
 * who is asked is everybody, and two categories may hold the same households by chance: two numbers for one set of units
 * could be averaged. The truth is asked which sets are the same; that one of two is withheld is no matter, since thresholds
 * differ with the dimension.
 */
public final class SameSets {
    private SameSets() {}

    /** Compares every shown cell with the others of the same set; the truth knows where each area's units stand. */
    public static Finding attack(Book book, Truth truth) {
        Map<String, Integer> told = new HashMap<>();
        long tried = 0;
        long found = 0;
        for (var one : book.entries().entrySet()) {
            if (one.getValue().isShown()) {
                int count = one.getValue().count();
                Integer known = told.putIfAbsent(truth.set(one.getKey()), count);
                tried += known == null ? 0 : 1;
                found += known == null || known == count ? 0 : 1;
            }
        }
        return new Finding("A5", "the same set of units in another table or area", tried, found, 0, found, 0, "count");
    }
}
