package pk.nser.db.sharing.party;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import pk.nser.db.sharing.process.ActorRole;

/**
 * A person who acts.
 *
 * @param institution the institution for which a requester acts; null for everybody of the unit
 * @param retired true when nothing can be done in this name any more
 */
public record Officer(int id, String name, @Nullable Integer institution, Set<ActorRole> roles, boolean retired) {
    public Officer {
        roles = Set.copyOf(roles);
    }

    /** True for somebody of an institution that asks. */
    public boolean isRequester() {
        return institution != null;
    }
}
