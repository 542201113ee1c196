package pk.nser.db.demo.facts;

import java.util.List;

/**
 * How people live in a district, as shares from 0 to 1.
 *
 * @param poverty poor persons
 * @param toilets households with a flush toilet, another one, none; sums to about 1
 * @param rooms households with 1, 2, 3, 4 or more rooms; sums to about 1
 * @param disability persons with a disability
 * @param literacy literate persons of 10 and over
 * @param electricity households lit by the grid
 * @param gas households cooking with piped gas
 */
public record Rates(
        double poverty,
        List<Double> toilets,
        List<Double> rooms,
        double disability,
        double literacy,
        double electricity,
        double gas) {
    public Rates {
        toilets = List.copyOf(toilets);
        rooms = List.copyOf(rooms);
        if (toilets.size() != 3 || rooms.size() != 4) {
            throw new IllegalArgumentException("three kinds of toilet and four of rooms are needed");
        }
    }
}
