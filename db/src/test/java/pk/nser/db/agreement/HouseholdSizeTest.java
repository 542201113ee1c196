package pk.nser.db.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.dimension.Dimension;
import pk.nser.db.grant.Holding;
import pk.nser.db.grant.ceiling.Receiver;
import pk.nser.db.grant.ceiling.SharingCategory;
import pk.nser.db.grant.scope.Scope;
import pk.nser.db.grant.scope.Scopes;
import pk.nser.db.grant.scope.Standing;
import pk.nser.db.grant.scope.Usage;

/** Who is told how many members a household has, which is no listed dimension: points alone tell it (reading A24). */
class HouseholdSizeTest {
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");

    private static Scope scope(SharingCategory category, String dimensions) {
        return Scopes.of(
                category,
                "set",
                Set.of("X"),
                AreaLevel.DISTRICT,
                Set.of(dimensions.split(" ", -1)),
                FROM,
                FROM.plusSeconds(60));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VIII|rooms hh_composition||true",
                "VIII|rooms hh_composition|rooms hh_composition|true",
                "VIII|rooms hh_composition|rooms|false",
                "VIII|rooms hh_composition|rooms hh_composition, rooms|false",
                "VIII|rooms||true",
                "VIII|rooms land|rooms|true",
                "VI|rooms||false",
                "V|rooms||false",
                "VII_B|rooms hh_composition||false"
            })
    void isToldToWhoeverLeftNothingOutThatItsAgreementNames(
            SharingCategory category, String agreement, String children, boolean told) {
        List<Scope> scopes = new ArrayList<>(List.of(scope(category, agreement)));
        if (children != null) {
            Arrays.stream(children.split(", ", -1)).forEach(child -> scopes.add(scope(category, child)));
        }
        Holding holding = new Holding(
                Receiver.GOVERNMENT,
                scopes.stream()
                        .map(one -> new Holding.Paper(Standing.ACTIVE, one))
                        .toList(),
                Set.of(),
                4,
                Usage.NONE);
        assertThat(holding.tellsHouseholdSize()).isEqualTo(told);
    }

    @ParameterizedTest
    @EnumSource(
            value = SharingCategory.class,
            names = {"IV", "V", "VI"})
    void recordsOfOtherCategoriesCannotBeAgreedWithIt(SharingCategory category) {
        assertThat(category.ceiling().namedOutputs()).doesNotContain(Dimension.HOUSEHOLD_SIZE);
        Scope scope = scope(category, "hh_composition");
        assertThatThrownBy(() -> new Agreement(
                        "A", OptionalInt.empty(), "Testing", Receiver.GOVERNMENT, scope, OptionalInt.of(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("outputs: records of category " + category.code() + " have no hh_composition");
    }

    @Test
    void pointsCan() {
        assertThat(SharingCategory.VIII.ceiling().namedOutputs()).contains(Dimension.HOUSEHOLD_SIZE);
        assertThat(new Agreement(
                                "A",
                                OptionalInt.empty(),
                                "Testing",
                                Receiver.GOVERNMENT,
                                scope(SharingCategory.VIII, "rooms hh_composition"),
                                OptionalInt.of(1))
                        .scope()
                        .outputs())
                .contains(Dimension.HOUSEHOLD_SIZE);
    }
}
