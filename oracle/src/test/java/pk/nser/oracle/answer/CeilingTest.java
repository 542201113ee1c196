package pk.nser.oracle.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static pk.nser.oracle.answer.World.ORACLE;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import pk.nser.oracle.area.AreaLevel;
import pk.nser.oracle.ceiling.Approval;
import pk.nser.oracle.ceiling.Field;
import pk.nser.oracle.ceiling.Format;
import pk.nser.oracle.ceiling.Receiver;
import pk.nser.oracle.ceiling.SubCategory;
import pk.nser.oracle.dimension.DimensionUse;

/** Section 3 of the requirements as a table of single requests: the agreement allows all, the ceiling decides. */
class CeilingTest {

    @ParameterizedTest(name = "{0} {1}: {9} ({8})")
    @CsvFileSource(resources = "ceilings.csv", numLinesToSkip = 1)
    void givesWhatTheCategoryMayHaveAndNoMore(
            SubCategory category,
            Receiver receiver,
            String approval,
            AreaLevel areaLevel,
            String fields,
            String dimensions,
            Format format,
            String outcome,
            String clause,
            String what) {
        Holding holding = approval.equals("-")
                ? World.widest(category, receiver)
                : World.widest(category, receiver, Approval.valueOf(approval));
        Field[] wanted =
                Arrays.stream(fields.split(" ", -1)).map(Field::valueOf).toArray(Field[]::new);
        Request request = World.by(World.request(areaLevel, format, wanted), parsed(dimensions));

        Answer answer = ORACLE.answer(holding, request);

        if (outcome.equals("given")) {
            assertThat(answer).as(clause + " " + what).isInstanceOf(Answer.Given.class);
            assertThat(answer.items()).isNotEmpty();
        } else {
            assertThat(World.kinds(answer)).as(clause + " " + what).containsExactly(RefusalKind.valueOf(outcome));
        }
    }

    /** {@code gender:OUTPUT rooms:FILTER}, or {@code -} for none. */
    private static Map<String, Set<DimensionUse>> parsed(String text) {
        Map<String, Set<DimensionUse>> dimensions = new HashMap<>();
        if (!text.equals("-")) {
            for (String each : text.split(" ", -1)) {
                String[] parts = each.toLowerCase(Locale.ROOT).split(":", -1);
                dimensions.put(parts[0], Set.of(DimensionUse.valueOf(parts[1].toUpperCase(Locale.ROOT))));
            }
        }
        return dimensions;
    }
}
