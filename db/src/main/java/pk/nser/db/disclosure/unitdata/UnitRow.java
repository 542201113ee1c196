package pk.nser.db.disclosure.unitdata;

import java.util.List;

/**
 * One household on its way into a file.
 *
 * @param household its id in the registry; stays inside
 * @param values stored values of the file's further dimensions, in the order of {@link UnitColumns#dimensions()}
 */
public record UnitRow(long household, Traits traits, List<Integer> values) {
    public UnitRow {
        values = List.copyOf(values);
    }
}
