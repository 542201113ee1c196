package pk.nser.db.delivery.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Dimension;
import pk.nser.db.grant.scope.Conditions;

/**
 * Tells who meets the conditions of a list (reading A11). A condition on what a person is (gender, relationship, age group,
 * marital status, employment, education) chooses persons by their own value. All others choose households, and with them
 * all members of the agreed types; so does disability, by the protocol's own example ("only for disabled households", 4.2.4
 * v): a household is chosen when any of its members has one of the kinds, or for {@code none} when nobody has any.
 */
final class Chosen {
    private final List<One> conditions = new ArrayList<>();

    private record One(String column, boolean several, long categories) {
        boolean isTrue(int stored) {
            return stored > 0 && (several ? (stored & categories) != 0 : (categories >> (stored - 1) & 1) == 1);
        }
    }

    Chosen(Conditions by) {
        by.categories().forEach((code, categories) -> conditions.add(one(code, categories)));
    }

    private static One one(String code, Set<String> categories) {
        Dimension dimension = Codebook.standard().dimension(code).orElseThrow();
        long mask = 0;
        for (String category : categories) {
            mask |= 1L << dimension.categoryIndex(category);
        }
        return new One(code.equals("disability") ? "household_disability" : code, dimension.multiple(), mask);
    }

    /** True when the person of a row of {@code list_rows.sql} is chosen. */
    boolean has(ResultSet row) throws SQLException {
        for (One condition : conditions) {
            if (!condition.isTrue(row.getInt(condition.column()))) {
                return false;
            }
        }
        return true;
    }
}
