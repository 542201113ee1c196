package pk.nser.db.delivery.point;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a delivery of category viii, without its id: a place drawn for the agreement, and what is told of the household.
 *
 * @param longitude degrees, WGS 84; {@code latitude} likewise
 * @param area code of the area that the row names
 * @param householdSize members
 * @param values category codes in the order of the dimensions that were asked, several separated by a semicolon; {@code *} is
 *     not given there; null was not collected
 */
public record GivenPoint(
        double longitude, double latitude, String area, int householdSize, List<@Nullable String> values) {
    public GivenPoint {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }
}
