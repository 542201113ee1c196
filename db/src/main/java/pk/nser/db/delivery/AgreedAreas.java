package pk.nser.db.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.geofile.write.Manifest;
import pk.nser.db.grant.AllowedAreas;
import pk.nser.db.grant.scope.Scope;
import pk.nser.db.statistics.BoundarySetLabel;
import pk.nser.db.statistics.PublishedRelease;
import pk.nser.db.statistics.ShownArea;
import pk.nser.db.statistics.ShownAreas;

/**
 * The shown areas of which an agreement gives records.
 *
 * @param ids of those that it names itself
 * @param synthetic true when they are of a made-up registry
 * @param notCollected what was not collected in them, of all that the agreement gives (R41 to R43)
 */
record AgreedAreas(Set<Integer> ids, boolean synthetic, List<Manifest.NotCollected> notCollected) {
    AgreedAreas {
        ids = Set.copyOf(ids);
        notCollected = List.copyOf(notCollected);
    }

    /**
     * Those of an agreement in the areas of a release.
     *
     * @param database the BUILD pool
     * @throws IllegalArgumentException when the agreement is of another boundary set, names what records are not given of, or
     *     gives points and geo-tags were collected in none of its areas
     */
    static AgreedAreas of(DataSource database, RecordAgreement agreement, PublishedRelease release) {
        Scope scope = agreement.scope();
        ShownAreas shown = new ShownAreas(database);
        BoundarySetLabel served = shown.boundarySet(release.areasVersion()).orElseThrow();
        if (!served.id().equals(scope.boundarySet())) {
            throw new IllegalArgumentException("agreement " + agreement.id() + " is about the boundary set "
                    + scope.boundarySet() + ", and " + served.id() + " is served");
        }
        List<ShownArea> areas = new ArrayList<>();
        for (AreaLevel level : AreaLevel.values()) {
            if (scope.category().givesRecordsOf(level)) {
                areas.addAll(shown.read(release.areasVersion(), level));
            }
        }
        Set<Integer> ids = AllowedAreas.named(scope, areas);
        NotCollectedHere gaps = new NotCollectedHere(areas, ids);
        Set<String> topics = new TreeSet<>(NotCollectedHere.topics(scope));
        if (NotCollectedHere.needsPoints(scope) && gaps.isAll(NotCollectedHere.GEOTAGS)) {
            throw new IllegalArgumentException("geo-tags were not collected in "
                    + areas.stream()
                            .filter(area -> ids.contains(area.id()))
                            .map(area -> area.nameEn() + " (" + area.code() + ")")
                            .collect(Collectors.joining(", "))
                    + ": category " + scope.category().code() + " cannot be given there (R43)");
        }
        return new AgreedAreas(
                ids,
                served.synthetic(),
                topics.stream().flatMap(topic -> gaps.of(topic).stream()).toList());
    }
}
