package pk.nser.oracle.ceiling;

import java.util.Map;
import java.util.Set;

/** Who may receive: those named, and those named on an approval only. */
public record Who(Set<Receiver> named, Map<Receiver, Approval> onApproval) {
    public Who {
        named = Set.copyOf(named);
        onApproval = Map.copyOf(onApproval);
    }

    public boolean includes(Receiver receiver, Set<Approval> approvals) {
        Approval needed = onApproval.get(receiver);
        return named.contains(receiver) || (needed != null && approvals.contains(needed));
    }
}
