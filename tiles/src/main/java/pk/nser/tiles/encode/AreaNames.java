package pk.nser.tiles.encode;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pk.nser.db.statistics.ShownArea;
import pk.nser.tiles.layer.Attribute;

/**
 * Codes and names of the areas of a level, ready to be written into tiles. Immutable; knows no scope.
 *
 * <p>Figure tiles carry the flag {@code map} = {@code not-collected} where no geotag was collected: the numbers are
 * there, drawing hatches them (R43).
 */
public final class AreaNames {
    /** Topic of R41 without which there is no map. */
    private static final String GEOTAGS = "geotags";

    private static final Value NO_MAP = Value.text("not-collected");

    final AttributeRows withUrdu;
    final AttributeRows brief;

    private AreaNames(AttributeRows withUrdu, AttributeRows brief) {
        this.withUrdu = withUrdu;
        this.brief = brief;
    }

    /** The names of some areas: all of a level, by ascending id. */
    public static AreaNames of(List<ShownArea> areas) {
        AttributeRows.Builder full =
                new AttributeRows.Builder(List.of(Attribute.CODE, Attribute.NAME, Attribute.NAME_UR), areas.size());
        AttributeRows.Builder brief =
                new AttributeRows.Builder(List.of(Attribute.CODE, Attribute.NAME, Attribute.MAP), areas.size());
        for (ShownArea area : areas) {
            Value code = full.kept(Value.text(area.code()));
            Value name = full.kept(Value.text(area.nameEn()));
            full.row(area.id(), new Value[] {code, name, full.kept(Value.text(area.nameUr()))});
            @Nullable Value map = area.notCollected().contains(GEOTAGS) ? NO_MAP : null;
            brief.row(area.id(), new @Nullable Value[] {code, name, map});
        }
        return new AreaNames(full.build(), brief.build());
    }

    /** Bytes held, about. */
    public int weight() {
        return withUrdu.weight() + brief.weight();
    }
}
