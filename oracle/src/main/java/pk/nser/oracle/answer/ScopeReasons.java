package pk.nser.oracle.answer;

import static pk.nser.oracle.answer.RefusalKind.FIELD_NEVER_GIVEN;
import static pk.nser.oracle.answer.RefusalKind.FORMAT_NOT_GRANTED;
import static pk.nser.oracle.answer.RefusalKind.GEOMETRY_NOT_GRANTED;
import static pk.nser.oracle.answer.RefusalKind.LEVEL_TOO_FINE;
import static pk.nser.oracle.answer.RefusalKind.MEMBERS_NOT_GRANTED;
import static pk.nser.oracle.answer.RefusalKind.OUTSIDE_SCOPE;
import static pk.nser.oracle.answer.RefusalKind.SCORES_NOT_GRANTED;

import java.util.Set;
import pk.nser.oracle.area.AreaTree;
import pk.nser.oracle.ceiling.Ceiling;
import pk.nser.oracle.ceiling.Field;
import pk.nser.oracle.scope.MemberType;
import pk.nser.oracle.scope.Scope;
import pk.nser.oracle.scope.ScoreRange;

/** What of the request, dimensions apart, is more than the ceiling and every scope give. */
final class ScopeReasons {
    private ScopeReasons() {}

    static void add(AreaTree tree, Holding holding, Request request, Set<Refusal> reasons) {
        Ceiling ceiling = holding.ceiling();
        if (request.areaLevel().finerThan(ceiling.reach().finest(holding.approvals()))) {
            reasons.add(new Refusal(LEVEL_TOO_FINE, request.areaLevel().name()));
        }
        if (!ceiling.formats().contains(request.format())) {
            reasons.add(new Refusal(FORMAT_NOT_GRANTED, request.format().name()));
        }
        for (Field field : request.fields()) {
            if (!ceiling.fields().contains(field)) {
                reasons.add(new Refusal(FIELD_NEVER_GIVEN, field.name()));
            }
            if (field.needs().compareTo(ceiling.reach().geometry(holding.approvals())) > 0) {
                reasons.add(new Refusal(GEOMETRY_NOT_GRANTED, field.name()));
            }
        }
        if (!request.members().isEmpty() && !ceiling.choosesMembers()) {
            reasons.add(new Refusal(MEMBERS_NOT_GRANTED, ""));
        }
        if (request.scores() != null && !ceiling.choosesScores()) {
            reasons.add(new Refusal(SCORES_NOT_GRANTED, ""));
        }
        holding.scopes().forEach(scope -> addOfScope(tree, scope, request, reasons));
        addOfRows(holding, request, reasons);
    }

    private static void addOfScope(AreaTree tree, Scope scope, Request request, Set<Refusal> reasons) {
        Set<String> granted = tree.withDescendants(scope.areas());
        for (String area : request.areas()) {
            if (!granted.contains(area)) {
                reasons.add(new Refusal(OUTSIDE_SCOPE, area));
            }
        }
        if (request.areaLevel().finerThan(scope.finest())) {
            reasons.add(new Refusal(LEVEL_TOO_FINE, request.areaLevel().name()));
        }
        if (!scope.formats().contains(request.format())) {
            reasons.add(new Refusal(FORMAT_NOT_GRANTED, request.format().name()));
        }
        for (Field field : request.fields()) {
            if (field.needs().compareTo(scope.geometry()) > 0) {
                reasons.add(new Refusal(GEOMETRY_NOT_GRANTED, field.name()));
            }
        }
        for (MemberType member : request.members()) {
            if (!scope.memberTypes().contains(member)) {
                reasons.add(new Refusal(MEMBERS_NOT_GRANTED, member.name()));
            }
        }
        ScoreRange scores = request.scores();
        if (scores != null && !scope.scores().holds(scores)) {
            reasons.add(new Refusal(SCORES_NOT_GRANTED, ""));
        }
    }

    private static void addOfRows(Holding holding, Request request, Set<Refusal> reasons) {
        if (holding.ceiling().givesMembers()
                && Granted.members(holding, request).isEmpty()) {
            reasons.add(new Refusal(MEMBERS_NOT_GRANTED, ""));
        }
        if (Granted.scores(holding, request).isEmpty()) {
            reasons.add(new Refusal(SCORES_NOT_GRANTED, ""));
        }
    }
}
