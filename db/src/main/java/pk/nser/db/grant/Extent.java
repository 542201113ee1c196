package pk.nser.db.grant;

import java.util.Optional;
import java.util.Set;
import pk.nser.db.grant.Decision.Deny;
import pk.nser.db.grant.Decision.Reason;
import pk.nser.db.grant.ceiling.Ceiling;
import pk.nser.db.grant.ceiling.Field;
import pk.nser.db.grant.ceiling.Geometry;
import pk.nser.db.grant.scope.MemberType;
import pk.nser.db.grant.scope.Scope;
import pk.nser.db.grant.scope.ScoreRange;

/** Where, how fine, in what form, of whom: against the ceiling first, then against every paper. */
final class Extent {
    private Extent() {}

    static Optional<Deny> check(Holding holding, Request request, AreaReach reach) {
        if (request.outputs().isEmpty()
                && request.filters().isEmpty()
                && request.fields().isEmpty()) {
            return deny(Reason.NOTHING_ASKED, "");
        }
        Optional<Deny> deny = ceiling(holding, request);
        for (Scope scope : holding.scopes()) {
            deny = deny.or(() -> named(scope, request, reach)).or(() -> paper(scope, request));
        }
        return deny;
    }

    private static Optional<Deny> ceiling(Holding holding, Request request) {
        Ceiling ceiling = holding.category().ceiling();
        if (request.areaLevel().isFinerThan(ceiling.finest(holding.approvals()))) {
            return deny(Reason.AREA_LEVEL, request.areaLevel().name());
        }
        if (!ceiling.formats().contains(request.format())) {
            return deny(Reason.FORMAT, request.format().code());
        }
        for (Field field : request.fields()) {
            if (!ceiling.fields().contains(field)) {
                return deny(Reason.FIELD, field.name());
            }
        }
        if (!request.members().isEmpty() && !ceiling.kind().choosesMembers()) {
            return deny(Reason.MEMBERS, "");
        }
        if (request.scores() != null && !ceiling.kind().choosesScores()) {
            return deny(Reason.SCORES, "");
        }
        return geometry(request.fields(), ceiling.geometry(holding.approvals()));
    }

    private static Optional<Deny> named(Scope scope, Request request, AreaReach reach) {
        for (String area : request.areas()) {
            if (!reach.reaches(scope.areas(), area)) {
                return deny(Reason.AREA, area);
            }
        }
        return Optional.empty();
    }

    private static Optional<Deny> paper(Scope scope, Request request) {
        if (request.areaLevel().isFinerThan(scope.finest())) {
            return deny(Reason.AREA_LEVEL, request.areaLevel().name());
        }
        if (!scope.formats().contains(request.format())) {
            return deny(Reason.FORMAT, request.format().code());
        }
        for (MemberType member : request.members()) {
            if (!scope.members().contains(member)) {
                return deny(Reason.MEMBERS, member.code());
            }
        }
        ScoreRange scores = request.scores();
        if (scores != null && !scope.scores().holds(scores)) {
            return deny(Reason.SCORES, "");
        }
        return geometry(request.fields(), scope.geometry());
    }

    private static Optional<Deny> geometry(Set<Field> fields, Geometry most) {
        for (Field field : fields) {
            if (field.needs().compareTo(most) > 0) {
                return deny(Reason.GEOMETRY, field.name());
            }
        }
        return Optional.empty();
    }

    private static Optional<Deny> deny(Reason reason, String about) {
        return Optional.of(new Deny(reason, about));
    }
}
