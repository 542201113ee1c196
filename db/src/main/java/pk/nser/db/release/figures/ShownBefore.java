package pk.nser.db.release.figures;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.dimension.Table;
import pk.nser.db.statistics.FigureTable;
import pk.nser.db.statistics.Figures;

/**
 * What the release before showed of areas that did not change: they must look the same again (gate G4), so nothing is
 * withheld of them that was shown, and nothing shown that was withheld.
 */
public final class ShownBefore {
    /** Of the first release of a line. */
    public static final ShownBefore NOTHING = new ShownBefore(null, "", new BitSet());

    private final @Nullable Figures figures;
    private final String release;
    private final BitSet unchanged;

    private ShownBefore(@Nullable Figures figures, String release, BitSet unchanged) {
        this.figures = figures;
        this.release = release;
        this.unchanged = unchanged;
    }

    /**
     * Of a release before.
     *
     * @param unchanged nodes of areas that hold the same households as in {@code release}
     */
    public static ShownBefore in(Figures figures, String release, BitSet unchanged) {
        return new ShownBefore(figures, release, (BitSet) unchanged.clone());
    }

    boolean isUnchanged(int node) {
        return unchanged.get(node);
    }

    /** The table as it was then, or null when that release had none there. */
    @Nullable
    FigureTable read(Table table, AreaLevel level) {
        if (figures == null) {
            return null;
        }
        FigureTable then = figures.read(release, table, level);
        return then.rows() == 0 ? null : then;
    }
}
