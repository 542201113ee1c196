package pk.nser.oracle.answer;

import java.util.List;
import java.util.Set;
import pk.nser.oracle.scope.Rows;

/** The judgement of a request: refused as a whole, or exactly these items and not one more. */
public sealed interface Answer {

    /** What is given away: nothing for a refusal. */
    Set<Item> items();

    /**
     * Nothing is given.
     *
     * @param reasons every reason that holds, not only the first, by kind and then by name; never empty
     */
    record Refused(List<Refusal> reasons) implements Answer {
        public Refused {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("A refusal without a reason");
            }
        }

        @Override
        public Set<Item> items() {
            return Set.of();
        }

        public boolean has(RefusalKind kind) {
            return reasons.stream().anyMatch(reason -> reason.kind() == kind);
        }
    }

    /**
     * These things are given.
     *
     * @param items what may be given
     * @param notCollected what was granted and is to be shown as not collected, never as zero (R42)
     */
    record Given(Set<Item> items, Set<Item> notCollected, Rows rows) implements Answer {
        public Given {
            items = Set.copyOf(items);
            notCollected = Set.copyOf(notCollected);
        }
    }
}
