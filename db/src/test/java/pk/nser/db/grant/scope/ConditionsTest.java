package pk.nser.db.grant.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionsTest {
    /** Written {@code disability:visual,hearing gender:female}. */
    private static Conditions of(@Nullable String text) {
        Map<String, Set<String>> conditions = new HashMap<>();
        for (String one : text == null ? new String[0] : text.split(" ")) {
            String codes = one.substring(one.indexOf(':') + 1);
            conditions.put(
                    one.substring(0, one.indexOf(':')),
                    codes.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(codes.split(","))));
        }
        return new Conditions(conditions);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "weather:wet|there is no dimension weather",
                "disability:visual,ghost|dimension disability has no category ghost",
                "gender:|the condition on gender names no category",
                "area:11|dimension area has no category 11"
            })
    void whatTheCodebookDoesNotHaveChoosesNobody(String text, String said) {
        assertThatThrownBy(() -> of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "disability:visual|disability:visual,hearing|true",
                "disability:visual gender:female|disability:visual|true",
                "disability:visual||true",
                "|disability:visual|false",
                "disability:visual,speech|disability:visual|false",
                "gender:female|disability:visual|false"
            })
    void moreOrStricterConditionsChooseNobodyElse(@Nullable String mine, @Nullable String other, boolean within) {
        assertThat(of(mine).within(of(other))).isEqualTo(within);
    }
}
