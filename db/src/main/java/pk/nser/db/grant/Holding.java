package pk.nser.db.grant;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import pk.nser.db.dimension.Dimension;
import pk.nser.db.grant.ceiling.Approval;
import pk.nser.db.grant.ceiling.Field;
import pk.nser.db.grant.ceiling.Receiver;
import pk.nser.db.grant.ceiling.SharingCategory;
import pk.nser.db.grant.scope.Scope;
import pk.nser.db.grant.scope.Standing;
import pk.nser.db.grant.scope.Usage;

/**
 * What the bearer of a token holds: an agreement, and the tokens made from it down to the shown one. All of them must
 * agree to an answer, so a child can only narrow.
 *
 * @param papers the agreement first, then each child, the outermost first
 * @param delivered locked dimensions that the body of the receiver has been given at record level (R10)
 * @param lockCap most of them that it may come to (reading A5)
 * @param usage what was used of the quotas
 */
public record Holding(Receiver receiver, List<Paper> papers, Set<String> delivered, int lockCap, Usage usage) {
    /** A scope, and whether it stands. */
    public record Paper(Standing standing, Scope scope) {}

    public Holding {
        papers = List.copyOf(papers);
        delivered = Set.copyOf(delivered);
        if (papers.isEmpty()) {
            throw new IllegalArgumentException("nothing is held without an agreement");
        }
    }

    /** The agreement's own scope. */
    public Scope agreement() {
        return papers.get(0).scope();
    }

    /** The scope of the shown token. */
    public Scope innermost() {
        return papers.get(papers.size() - 1).scope();
    }

    /** The category of the agreement. */
    public SharingCategory category() {
        return agreement().category();
    }

    /** The scopes of all papers. */
    public List<Scope> scopes() {
        return papers.stream().map(Paper::scope).toList();
    }

    /**
     * True when points tell how many members a household has (reading A24): they do unless the agreement names the composition of
     * the household and one of the tokens made from it leaves that out.
     */
    public boolean tellsHouseholdSize() {
        return category().ceiling().fields().contains(Field.HOUSEHOLD_SIZE)
                && (!agreement().outputs().contains(Dimension.HOUSEHOLD_SIZE)
                        || scopes().stream().allMatch(scope -> scope.outputs().contains(Dimension.HOUSEHOLD_SIZE)));
    }

    /** The approvals that every paper carries. */
    Set<Approval> approvals() {
        Set<Approval> common = EnumSet.allOf(Approval.class);
        papers.forEach(paper -> common.retainAll(paper.scope().approvals()));
        return common;
    }
}
