package pk.nser.db.grant.scope;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.grant.ceiling.Approval;
import pk.nser.db.grant.ceiling.Ceiling;
import pk.nser.db.grant.ceiling.SharingCategory;
import pk.nser.db.sharing.LockedDimensions;

/** Scopes that give all that their category can, but for what is named. */
public final class Scopes {
    private Scopes() {}

    /** Of the line {@code main}; of all ten locked dimensions the last stays locked. */
    public static Scope of(
            SharingCategory category,
            String boundarySet,
            Set<String> areas,
            AreaLevel finest,
            Set<String> dimensions,
            Instant from,
            Instant until) {
        Ceiling ceiling = category.ceiling();
        Set<String> unlocked = new TreeSet<>(LockedDimensions.among(dimensions));
        if (unlocked.size() == LockedDimensions.all().size()) {
            unlocked.remove("land");
        }
        Set<Approval> approvals = category == SharingCategory.VI && !AreaLevel.TEHSIL.isFinerThan(finest)
                ? Set.of(Approval.TEHSIL_RECORDS)
                : Set.of();
        return new Scope(
                category,
                "main",
                boundarySet,
                areas,
                finest,
                dimensions,
                Set.of(),
                unlocked,
                EnumSet.allOf(MemberType.class),
                ScoreRange.ALL,
                ceiling.geometry(approvals),
                ceiling.formats(),
                category.givesRecords() ? new Quota(10_000_000, 100_000_000) : Quota.NONE,
                from,
                until,
                Set.of(),
                approvals);
    }
}
