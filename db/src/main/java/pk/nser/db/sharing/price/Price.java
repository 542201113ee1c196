package pk.nser.db.sharing.price;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What is to be paid: an amount that can be checked by hand, or the reason why there is none. */
public sealed interface Price permits Price.Free, Price.CaseByCase, Price.Waived, Reckoning {
    /** The amount due; empty when the category has none, or none that a formula tells. */
    OptionalLong duePaisa();

    /** It as lines for an agreement, in English, with the letters of Annex III and amounts in rupees. */
    List<String> lines();

    /** The category is free for everyone. */
    record Free(String category) implements Price {
        @Override
        public OptionalLong duePaisa() {
            return OptionalLong.empty();
        }

        @Override
        public List<String> lines() {
            return List.of("Category " + category + " is free.");
        }
    }

    /** The category has no formula: the two sides agree on an amount, which this program does not know. */
    record CaseByCase(String category) implements Price {
        @Override
        public OptionalLong duePaisa() {
            return OptionalLong.empty();
        }

        @Override
        public List<String> lines() {
            return List.of("The price of category " + category + " is agreed case by case.");
        }
    }

    /**
     * Given free of cost (R28): nothing is due. The price stays visible, since the Committee decides on giving it up.
     *
     * @param waived what would have been due
     */
    record Waived(GratisCriterion criterion, Price waived) implements Price {
        public Waived {
            if (waived instanceof Free || waived instanceof Waived) {
                throw new IllegalArgumentException("only a price can be waived, and once");
            }
        }

        @Override
        public OptionalLong duePaisa() {
            return OptionalLong.of(0);
        }

        @Override
        public List<String> lines() {
            List<String> lines = new ArrayList<>(waived.lines());
            lines.add("Waived (" + criterion.code() + "): due = 0.00");
            return List.copyOf(lines);
        }
    }
}
