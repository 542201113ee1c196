package pk.nser.server.access;

import pk.nser.db.area.AreaLevel;

/** Which areas an answer may contain. */
@FunctionalInterface
public interface Visible {
    /** True when the area {@code id} of {@code level} may appear. */
    boolean sees(AreaLevel level, int id);
}
