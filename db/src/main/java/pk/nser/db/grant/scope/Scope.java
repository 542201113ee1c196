package pk.nser.db.grant.scope;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.grant.ceiling.Approval;
import pk.nser.db.grant.ceiling.Format;
import pk.nser.db.grant.ceiling.Geometry;
import pk.nser.db.grant.ceiling.SharingCategory;
import pk.nser.db.sharing.LockedDimensions;

/**
 * What one agreement allows, or one token made from it, as data (R15; access.md 3.2). No address means any address; in
 * every other set, what is not named is not allowed. Scopes of two agreements are never united.
 *
 * @param line release line whose releases it is about
 * @param boundarySet id of the boundary set that the area codes belong to
 * @param areas codes of the areas, each with everything below it
 * @param finest finest level, still cut by the ceiling of the category
 * @param outputs codes of the dimensions that may be shown
 * @param filters codes of the dimensions that may choose who is in the answer (reading A11)
 * @param unlocked codes of the dimensions with an unlock of their own (R9); no paper unlocks all ten locked ones (R10)
 * @param members whom of a household records may be about
 * @param scores of the households whose records may be given
 * @param geometry how precisely a place may be drawn
 * @param from first instant
 * @param until first instant at which it no longer holds
 * @param addresses from where it is used
 */
public record Scope(
        SharingCategory category,
        String line,
        String boundarySet,
        Set<String> areas,
        AreaLevel finest,
        Set<String> outputs,
        Set<String> filters,
        Set<String> unlocked,
        Set<MemberType> members,
        ScoreRange scores,
        Geometry geometry,
        Set<Format> formats,
        Quota quota,
        Instant from,
        Instant until,
        Set<AddressBlock> addresses,
        Set<Approval> approvals) {
    public Scope {
        areas = Set.copyOf(areas);
        outputs = Set.copyOf(outputs);
        filters = Set.copyOf(filters);
        unlocked = Set.copyOf(unlocked);
        members = Set.copyOf(members);
        formats = Set.copyOf(formats);
        addresses = Set.copyOf(addresses);
        approvals = Set.copyOf(approvals);
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("dates upside down: from " + from + " until " + until);
        }
        if (unlocked.containsAll(LockedDimensions.all())) {
            throw new IllegalArgumentException("the ten locked dimensions are never given as a whole");
        }
    }

    /** Codes of all dimensions, however used. */
    public Set<String> dimensions() {
        Set<String> both = new HashSet<>(outputs);
        both.addAll(filters);
        return both;
    }

    /** The finest level that both the agreement and its category allow. */
    public AreaLevel effectiveFinest() {
        AreaLevel ceiling = category.ceiling().finest(approvals);
        return finest.isFinerThan(ceiling) ? ceiling : finest;
    }

    /** The level of the area that a geo-tagged row names: leaves end with union councils, not with villages. */
    public AreaLevel namedBesidePoints() {
        AreaLevel named = effectiveFinest();
        return named.isFinerThan(AreaLevel.UNION_COUNCIL) ? AreaLevel.UNION_COUNCIL : named;
    }
}
