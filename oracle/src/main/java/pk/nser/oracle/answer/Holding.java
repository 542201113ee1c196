package pk.nser.oracle.answer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import pk.nser.oracle.ceiling.Approval;
import pk.nser.oracle.ceiling.Ceiling;
import pk.nser.oracle.ceiling.Ceilings;
import pk.nser.oracle.scope.Agreement;
import pk.nser.oracle.scope.ChildToken;
import pk.nser.oracle.scope.Ledger;
import pk.nser.oracle.scope.Scope;
import pk.nser.oracle.scope.TokenState;
import pk.nser.oracle.scope.Usage;

/** What somebody holds: an agreement or product, the children made from it, outermost first, and what was used. */
public record Holding(Agreement agreement, List<ChildToken> children, Ledger ledger, Usage usage) {
    public Holding {
        children = List.copyOf(children);
    }

    /** An agreement with no child, nothing delivered and nothing used. */
    public static Holding of(Agreement agreement) {
        return new Holding(agreement, List.of(), Ledger.EMPTY, Usage.NOTHING);
    }

    Ceiling ceiling() {
        return Ceilings.of(agreement.scope().category());
    }

    /** Everything that must agree to an answer, besides the ceiling. */
    List<Scope> scopes() {
        List<Scope> all = new ArrayList<>();
        all.add(agreement.scope());
        children.forEach(child -> all.add(child.scope()));
        return all;
    }

    List<TokenState> states() {
        List<TokenState> all = new ArrayList<>();
        all.add(agreement.state());
        children.forEach(child -> all.add(child.state()));
        return all;
    }

    /** The approvals that every scope carries. */
    Set<Approval> approvals() {
        Set<Approval> common = EnumSet.allOf(Approval.class);
        scopes().forEach(scope -> common.retainAll(scope.approvals()));
        return common;
    }
}
