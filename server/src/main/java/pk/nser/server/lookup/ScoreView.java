package pk.nser.server.lookup;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a programme.
 *
 * @param asOf the day whose registry is meant, as an ISO date
 */
record ScoreView(String asOf, List<Line> answers) {
    /**
     * @param reference the caller's own name of the enrolment
     * @param score 0 to 100 with two decimals; null when the number is not registered or not determined
     */
    record Line(String reference, @Nullable BigDecimal score) {}

    /** How many were found. */
    int answered() {
        return (int) answers.stream().filter(line -> line.score() != null).count();
    }
}
