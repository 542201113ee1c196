package pk.nser.db.disclosure.leaf.point;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import pk.nser.db.disclosure.leaf.GrantedLeaves;
import pk.nser.db.disclosure.pseudonym.Pseudonyms;
import pk.nser.db.household.GeoTag;

/**
 * The rows of geo-tagged households that one grant is given (category viii, disclosure.md 2.9), one union council after the
 * other. Not thread-safe.
 */
public final class GeoTagRows {
    private final GeoTagColumns columns;
    private final Pseudonyms pseudonyms;
    private long withheld;

    public GeoTagRows(GeoTagColumns columns, Pseudonyms pseudonyms) {
        this.columns = columns;
        this.pseudonyms = pseudonyms;
    }

    /**
     * Size and values of a household of {@link GrantedLeaves#members()}.
     *
     * @param size how many members it has
     * @param values in the order of {@link GeoTagColumns#dimensions()}
     */
    public record Household(int size, List<Integer> values) {
        public Household {
            values = List.copyOf(values);
        }
    }

    /** Tells of a household by its id; null when the grant is not about it. */
    public interface Households {
        @Nullable
        Household get(long id);
    }

    /**
     * One row.
     *
     * @param values in the order of the columns of {@link GeoTagColumns#schema()}
     * @param at the place drawn for the grant
     */
    public record Given(List<@Nullable Object> values, GeoTag at) {
        public Given {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }
    }

    /**
     * The rows of one union council.
     *
     * @param outline of the union council as it is shown, EPSG:4326
     * @param area code that its rows name
     */
    public List<Given> of(GrantedLeaves granted, Geometry outline, String area, Households households) {
        List<Given> rows = new ArrayList<>();
        for (ReleasedPoints.Row row : ReleasedPoints.rows(granted, outline, pseudonyms)) {
            @Nullable Household household = households.get(granted.members().household(row.position()));
            if (household == null) {
                continue;
            }
            rows.add(new Given(
                    columns.values(row.id(), area, household.size(), household.values(), granted.withheldDimensions()),
                    row.at()));
        }
        withheld += covered(granted, households) - rows.size();
        return rows;
    }

    /** Gives nothing of one union council. */
    public void withhold(GrantedLeaves granted, Households households) {
        withheld += covered(granted, households);
    }

    private static long covered(GrantedLeaves granted, Households households) {
        return IntStream.range(0, granted.members().size())
                .filter(position -> households.get(granted.members().household(position)) != null)
                .count();
    }

    /** Households so far whose leaf is not fit to be given. */
    public long withheld() {
        return withheld;
    }
}
