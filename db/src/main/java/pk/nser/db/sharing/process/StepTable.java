package pk.nser.db.sharing.process;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The steps of one process; every cell of state, role and command follows from them. */
public final class StepTable<S extends Enum<S>, C extends Enum<C>> {
    private final List<Step<S, C>> steps;

    StepTable(List<Step<S, C>> steps) {
        this.steps = List.copyOf(steps);
        Set<List<Object>> cells = new HashSet<>();
        for (Step<S, C> step : steps) {
            for (ActorRole role : step.roles()) {
                if (!cells.add(List.of(step.from(), step.command(), role))) {
                    throw new IllegalArgumentException("two steps for one cell: " + step);
                }
            }
        }
    }

    /** All of them, in the order of the process. */
    public List<Step<S, C>> steps() {
        return steps;
    }

    /** What holds for one cell. */
    public Cell<S, C> cell(S state, ActorRole role, C command) {
        boolean known = false;
        boolean open = false;
        for (Step<S, C> step : steps) {
            if (step.command() != command) {
                continue;
            }
            if (step.from() == state && step.roles().contains(role)) {
                return new Cell.Goes<>(step);
            }
            open |= step.from() == state;
            known |= step.roles().contains(role);
        }
        return known && !open ? new Cell.WrongOrder<>() : new Cell.WrongRole<>();
    }
}
