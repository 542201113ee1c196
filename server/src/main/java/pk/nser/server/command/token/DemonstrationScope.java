package pk.nser.server.command.token;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.grant.ceiling.Approval;
import pk.nser.db.grant.ceiling.Ceiling;
import pk.nser.db.grant.ceiling.Geometry;
import pk.nser.db.grant.ceiling.SharingCategory;
import pk.nser.db.grant.scope.Quota;
import pk.nser.db.grant.scope.Scope;
import pk.nser.db.sharing.LockedDimensions;

/** The scope of a demonstration: all that its category gives, within the areas, level, dimensions and dates named. */
final class DemonstrationScope {
    private static final long MOST_HOUSEHOLDS = 50_000_000;
    private static final long MOST_ROWS_PER_DAY = 1_000_000_000;
    private static final long MOST_SCORES = 100_000;
    private static final long MOST_SCORES_PER_DAY = 1_000;

    private DemonstrationScope() {}

    static Scope of(
            SharingCategory category,
            String line,
            String boundarySet,
            Set<String> areas,
            AreaLevel finest,
            Set<String> dimensions,
            ListTerms terms,
            Instant from,
            Instant until) {
        Ceiling ceiling = category.ceiling();
        boolean tehsils = category == SharingCategory.VI && !AreaLevel.TEHSIL.isFinerThan(finest);
        Set<String> filters = terms.conditions().dimensions();
        Geometry geometry = ceiling.geometry(Set.of());
        return new Scope(
                category,
                line,
                boundarySet,
                areas,
                finest,
                dimensions,
                filters,
                unlocked(category, dimensions, filters),
                terms.members(),
                terms.scores(),
                geometry,
                ceiling.formats(),
                quota(category),
                from,
                until,
                Set.of(),
                approvals(tehsils, terms));
    }

    private static Set<Approval> approvals(boolean tehsils, ListTerms terms) {
        Set<Approval> approvals = EnumSet.noneOf(Approval.class);
        if (tehsils) {
            approvals.add(Approval.TEHSIL_RECORDS);
        }
        if (terms.runningProgramme()) {
            approvals.add(Approval.RUNNING_PROGRAMME);
        }
        return approvals;
    }

    /** The locked ones, however used, and each column of a list (reading A11). */
    private static Set<String> unlocked(SharingCategory category, Set<String> outputs, Set<String> filters) {
        Set<String> all = new TreeSet<>(outputs);
        all.addAll(filters);
        Set<String> unlocked = new TreeSet<>(LockedDimensions.among(all));
        if (category == SharingCategory.V) {
            unlocked.addAll(outputs);
        }
        return unlocked;
    }

    private static Quota quota(SharingCategory category) {
        if (category == SharingCategory.III_B) {
            return new Quota(MOST_SCORES, MOST_SCORES_PER_DAY);
        }
        return category.givesRecords() ? new Quota(MOST_HOUSEHOLDS, MOST_ROWS_PER_DAY) : Quota.NONE;
    }

    /** The ten locked ones are never given as a whole: of all of them the last is left out. */
    static Set<String> withoutOneLocked(Set<String> dimensions) {
        Set<String> fewer = new TreeSet<>(dimensions);
        if (fewer.containsAll(LockedDimensions.all())) {
            fewer.remove(LockedDimensions.all().stream()
                    .reduce((first, second) -> second)
                    .orElseThrow());
        }
        return fewer;
    }
}
