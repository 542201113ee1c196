package pk.nser.oracle.scope;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import pk.nser.oracle.area.AreaLevel;
import pk.nser.oracle.ceiling.Approval;
import pk.nser.oracle.ceiling.Format;
import pk.nser.oracle.ceiling.Geometry;
import pk.nser.oracle.ceiling.SubCategory;
import pk.nser.oracle.dimension.Dimension;
import pk.nser.oracle.dimension.DimensionUse;

/**
 * What is granted, field by field (R15). Areas are ids and stand for all below them. No address means any address; in
 * every other set, what is not named is not granted. A locked dimension needs its own unlock (R9), and no paper can
 * unlock all ten (R10).
 */
public record Scope(
        SubCategory category,
        Set<String> areas,
        AreaLevel finest,
        Map<Dimension, Set<DimensionUse>> dimensions,
        Set<Dimension> unlocked,
        Set<MemberType> memberTypes,
        ScoreRange scores,
        Geometry geometry,
        Set<Format> formats,
        Quota quota,
        Period period,
        Set<String> addresses,
        Set<Approval> approvals,
        String release) {
    public Scope {
        areas = Set.copyOf(areas);
        Map<Dimension, Set<DimensionUse>> copied = new TreeMap<>();
        dimensions.forEach((dimension, uses) -> copied.put(dimension, Set.copyOf(uses)));
        dimensions = Map.copyOf(copied);
        unlocked = Set.copyOf(unlocked);
        memberTypes = Set.copyOf(memberTypes);
        formats = Set.copyOf(formats);
        addresses = Set.copyOf(addresses);
        approvals = Set.copyOf(approvals);
        if (unlocked.containsAll(Dimension.allLocked())) {
            throw new IllegalArgumentException("All ten locked dimensions cannot be unlocked for anyone");
        }
    }

    public Scope withAreas(Set<String> otherAreas, AreaLevel otherFinest) {
        return new Scope(
                category,
                otherAreas,
                otherFinest,
                dimensions,
                unlocked,
                memberTypes,
                scores,
                geometry,
                formats,
                quota,
                period,
                addresses,
                approvals,
                release);
    }

    public Scope withDimensions(Map<Dimension, Set<DimensionUse>> otherDimensions, Set<Dimension> otherUnlocked) {
        return new Scope(
                category,
                areas,
                finest,
                otherDimensions,
                otherUnlocked,
                memberTypes,
                scores,
                geometry,
                formats,
                quota,
                period,
                addresses,
                approvals,
                release);
    }

    public Scope withMembers(Set<MemberType> otherTypes, ScoreRange otherScores) {
        return new Scope(
                category,
                areas,
                finest,
                dimensions,
                unlocked,
                otherTypes,
                otherScores,
                geometry,
                formats,
                quota,
                period,
                addresses,
                approvals,
                release);
    }

    public Scope withShape(Geometry otherGeometry, Set<Format> otherFormats) {
        return new Scope(
                category,
                areas,
                finest,
                dimensions,
                unlocked,
                memberTypes,
                scores,
                otherGeometry,
                otherFormats,
                quota,
                period,
                addresses,
                approvals,
                release);
    }

    public Scope withQuota(Quota other) {
        return new Scope(
                category,
                areas,
                finest,
                dimensions,
                unlocked,
                memberTypes,
                scores,
                geometry,
                formats,
                other,
                period,
                addresses,
                approvals,
                release);
    }

    public Scope withPeriod(Period other) {
        return new Scope(
                category,
                areas,
                finest,
                dimensions,
                unlocked,
                memberTypes,
                scores,
                geometry,
                formats,
                quota,
                other,
                addresses,
                approvals,
                release);
    }

    public Scope withAddresses(Set<String> other) {
        return new Scope(
                category,
                areas,
                finest,
                dimensions,
                unlocked,
                memberTypes,
                scores,
                geometry,
                formats,
                quota,
                period,
                other,
                approvals,
                release);
    }

    public Scope withApprovals(Set<Approval> other) {
        return new Scope(
                category,
                areas,
                finest,
                dimensions,
                unlocked,
                memberTypes,
                scores,
                geometry,
                formats,
                quota,
                period,
                addresses,
                other,
                release);
    }

    public Scope withRelease(String other) {
        return new Scope(
                category,
                areas,
                finest,
                dimensions,
                unlocked,
                memberTypes,
                scores,
                geometry,
                formats,
                quota,
                period,
                addresses,
                approvals,
                other);
    }
}
