package pk.nser.db.grant;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.grant.Decision.Deny;
import pk.nser.db.grant.Decision.Permit;
import pk.nser.db.grant.ceiling.Format;
import pk.nser.db.grant.scope.MemberType;
import pk.nser.db.grant.scope.Scope;
import pk.nser.db.grant.scope.ScoreRange;

/**
 * Category ceiling, agreement, every child and the request, intersected (access.md 3.2). Whatever is not clearly allowed is
 * denied, and an answer is denied whole: nothing is left out of it in silence. Of several reasons the first is told.
 */
public final class Decisions {
    private Decisions() {}

    /**
     * May this be answered?
     *
     * @param now by the clock of the database
     */
    public static Decision decide(Holding holding, Request request, AreaReach reach, Instant now) {
        List<Supplier<Optional<Deny>>> checks = List.of(
                () -> Door.check(holding, request, now),
                () -> Extent.check(holding, request, reach),
                () -> DimensionCheck.check(holding, request),
                () -> rows(holding, request),
                () -> Door.quota(holding, request));
        for (Supplier<Optional<Deny>> check : checks) {
            Optional<Deny> deny = check.get();
            if (deny.isPresent()) {
                return deny.get();
            }
        }
        return new Permit(limits(holding, request));
    }

    /**
     * May outlines and names of areas be shown? They come from the boundary set and not from households, so whoever may see
     * anything of a level may see what its areas are called and where they lie. Who is given records has them in the file.
     */
    public static Decision outlines(Holding holding, AreaLevel level, String address, Instant now) {
        Request request = Request.figures(holding.agreement().line(), level, Set.of(), Set.of(), Format.API, address);
        if (!holding.category().givesFigures()) {
            return new Deny(Decision.Reason.FIELD, "outlines");
        }
        Limits most = most(holding);
        return Door.check(holding, request, now)
                .<Decision>map(deny -> deny)
                .orElseGet(() -> level.isFinerThan(most.finest())
                        ? new Deny(Decision.Reason.AREA_LEVEL, level.name())
                        : new Permit(most));
    }

    /** True when every paper of the holder lets ask from an address, whatever is asked. */
    public static boolean isInPlace(Holding holding, String address) {
        return holding.scopes().stream().allMatch(scope -> Door.isInPlace(scope, address));
    }

    /** What the holder may have at most, whatever is asked; a catalogue is written by it. */
    public static Limits most(Holding holding) {
        Set<String> dimensions = new HashSet<>(holding.category().ceiling().outputs());
        AreaLevel finest = holding.category().ceiling().finest(holding.approvals());
        for (Scope scope : holding.scopes()) {
            dimensions.retainAll(scope.outputs());
            dimensions.removeIf(
                    code -> DimensionCheck.isLocked(code) && !scope.unlocked().contains(code));
            finest = finest.isFinerThan(scope.finest()) ? scope.finest() : finest;
        }
        return new Limits(finest, dimensions, holding.category().ceiling().mostTogether());
    }

    private static Limits limits(Holding holding, Request request) {
        Limits most = most(holding);
        return new Limits(
                most.finest(),
                most.dimensions(),
                most.mostTogether(),
                members(holding, request),
                scores(holding, request));
    }

    /** Records need somebody whom they are about. */
    private static Optional<Deny> rows(Holding holding, Request request) {
        boolean members = holding.category().ceiling().kind().givesMembers();
        if (members && members(holding, request).isEmpty()) {
            return Optional.of(new Deny(Decision.Reason.MEMBERS, ""));
        }
        return scores(holding, request).isEmpty()
                ? Optional.of(new Deny(Decision.Reason.SCORES, ""))
                : Optional.empty();
    }

    private static Set<MemberType> members(Holding holding, Request request) {
        Set<MemberType> common = EnumSet.allOf(MemberType.class);
        holding.scopes().forEach(scope -> common.retainAll(scope.members()));
        if (!request.members().isEmpty()) {
            common.retainAll(request.members());
        }
        return common;
    }

    private static Optional<ScoreRange> scores(Holding holding, Request request) {
        Optional<ScoreRange> common = Optional.of(request.scores() == null ? ScoreRange.ALL : request.scores());
        for (Scope scope : holding.scopes()) {
            common = common.flatMap(range -> range.and(scope.scores()));
        }
        return common;
    }
}
