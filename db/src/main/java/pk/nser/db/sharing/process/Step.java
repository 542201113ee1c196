package pk.nser.db.sharing.process;

import java.util.Set;

/**
 * One line of a process: in {@code from}, each of {@code roles} may give {@code command}, which leads to {@code to}.
 *
 * @param guards what else must hold
 */
public record Step<S extends Enum<S>, C extends Enum<C>>(
        S from, C command, Set<ActorRole> roles, S to, Set<Guard> guards) {
    public Step {
        roles = Set.copyOf(roles);
        guards = Set.copyOf(guards);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("a step is taken by somebody");
        }
    }
}
