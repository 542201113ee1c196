package pk.nser.db.release.areas;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pk.nser.db.area.AreaLevel;

/**
 * One shown area: an area of the registry, or several small neighbours merged.
 *
 * @param members in the order of the curve; the first gives name, code and label point
 * @param parent the group above, or null for a country
 */
record AreaGroup(
        AreaLevel level,
        List<RegisteredArea> members,
        @Nullable AreaGroup parent) {
    AreaGroup {
        members = List.copyOf(members);
    }

    RegisteredArea first() {
        return members.get(0);
    }

    boolean isMerged() {
        return members.size() > 1;
    }

    /** Code of the first, and how many others: {@code PK101+2}. */
    String code() {
        return isMerged() ? first().code() + "+" + others() : first().code();
    }

    String nameEn() {
        return isMerged()
                ? first().nameEn() + " and " + others() + (others() == 1 ? " other" : " others")
                : first().nameEn();
    }

    String nameUr() {
        return isMerged() ? first().nameUr() + " اور " + others() + " دیگر" : first().nameUr();
    }

    Bounds bounds() {
        return members.stream().map(RegisteredArea::bounds).reduce(Bounds::with).orElseThrow();
    }

    private int others() {
        return members.size() - 1;
    }
}
