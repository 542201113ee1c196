package pk.nser.bench.step;

import java.util.List;
import java.util.stream.Stream;

/**
 * One stretch of a command as its progress told it.
 *
 * @param name what was being done
 * @param unit of what was counted, empty when nothing was
 * @param seconds from its beginning to that of the next
 * @param done how many at the end, 0 when not told
 * @param rates a second, of each stretch between two lines of progress that lie ten seconds apart
 */
public record Phase(String name, String unit, double seconds, long done, List<Double> rates) {
    public Phase {
        rates = List.copyOf(rates);
    }

    /** Both together. */
    Phase and(Phase next) {
        return new Phase(
                name,
                unit.isEmpty() ? next.unit : unit,
                seconds + next.seconds,
                done + next.done,
                Stream.concat(rates.stream(), next.rates.stream()).toList());
    }
}
