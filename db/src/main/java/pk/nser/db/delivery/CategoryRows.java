package pk.nser.db.delivery;

import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.delivery.list.ListDelivery;
import pk.nser.db.delivery.list.ListOrder;
import pk.nser.db.delivery.snapshot.RowMaker;
import pk.nser.db.grant.ceiling.Ceiling;
import pk.nser.db.grant.scope.Scope;
import pk.nser.db.household.BandCutOffs;
import pk.nser.db.statistics.PublishedRelease;

/** Where the categories part: who makes the rows of an agreement. All else is the same for all of them. */
final class CategoryRows {
    private CategoryRows() {}

    /**
     * The maker of an agreement's rows.
     *
     * @param database the BUILD pool
     * @param release out of whose line's published base they are made
     * @param areas ids of the shown areas that the agreement names
     * @throws IllegalArgumentException when the agreement names what its category does not give
     */
    static RowMaker of(DataSource database, RecordAgreement agreement, PublishedRelease release, Set<Integer> areas) {
        Scope scope = agreement.scope();
        Ceiling ceiling = scope.category().ceiling();
        requireWithin("outputs", scope.outputs(), ceiling.namedOutputs(), scope);
        requireWithin("filters", scope.filters(), ceiling.filters(), scope);
        Set<Integer> bands = BandCutOffs.STANDARD.agreed(
                scope.scores().first(), scope.scores().last());
        return switch (scope.category()) {
            case VI -> {
                boolean tehsils = !AreaLevel.TEHSIL.isFinerThan(scope.effectiveFinest());
                yield new UnitDelivery(
                        database,
                        new UnitOrder(release.line(), release.areasVersion(), areas, tehsils, bands, scope.outputs()));
            }
            case VIII ->
                new GeoTagDelivery(
                        database,
                        new GeoTagOrder(
                                release.line(),
                                release.areasVersion(),
                                areas,
                                scope.namedBesidePoints(),
                                bands,
                                scope.outputs()));
            case IV, V -> new ListDelivery(database, ListOrder.of(agreement.signed(), release, areas));
            default ->
                throw new IllegalArgumentException(
                        "category " + scope.category().code() + " gives no records");
        };
    }

    /** An agreement that names more than its category gives is not made smaller in silence: nobody would know what it is. */
    private static void requireWithin(String name, Set<String> named, Set<String> most, Scope scope) {
        Set<String> more = new TreeSet<>(named);
        more.removeAll(most);
        if (!more.isEmpty()) {
            throw new IllegalArgumentException(
                    name + ": category " + scope.category().code() + " does not give " + String.join(", ", more));
        }
    }
}
