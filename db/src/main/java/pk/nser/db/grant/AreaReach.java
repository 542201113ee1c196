package pk.nser.db.grant;

import java.util.Set;

/** The tree of areas, as far as a decision needs it. */
@FunctionalInterface
public interface AreaReach {
    /** True when the area {@code code} exists and is one of {@code granted} or lies below one. */
    boolean reaches(Set<String> granted, String code);

    /** For requests that name no area. */
    AreaReach NONE = (granted, code) -> false;
}
