package pk.nser.oracle.ceiling;

import java.util.Set;
import pk.nser.oracle.area.AreaLevel;

/** How fine: the finest area level and geometry, as a rule and, where the requirements know one, on an approval. */
public record Reach(
        AreaLevel finestAsRule, AreaLevel finestOnApproval, Geometry geometryAsRule, Geometry geometryOnApproval) {

    static Reach downTo(AreaLevel finest, Geometry geometry) {
        return new Reach(finest, finest, geometry, geometry);
    }

    /** The finest area level; the approval is that of A23. */
    public AreaLevel finest(Set<Approval> approvals) {
        return approvals.contains(Approval.TEHSIL_RECORDS) ? finestOnApproval : finestAsRule;
    }

    /** The most precise geometry; the approval is that of A24. */
    public Geometry geometry(Set<Approval> approvals) {
        return approvals.contains(Approval.EXACT_POINTS) ? geometryOnApproval : geometryAsRule;
    }
}
