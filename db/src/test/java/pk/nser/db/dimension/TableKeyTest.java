package pk.nser.db.dimension;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pk.nser.db.area.AreaLevel;

class TableKeyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "household.toilet_type",
                "household.poverty_band.toilet_type",
                "person.poverty_band",
                "household.gender.rooms"
            })
    void readsWhatItWrites(String text) {
        assertThat(TableKey.parse(text)).get().hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "household",
                "household.",
                "Household.gender",
                "household.poverty_score",
                "household.gender.gender",
                "household.gender.poverty_band",
                "household.poverty_score.gender",
                "household.poverty_band.poverty_score",
                "household.poverty_band.gender.rooms",
                "household.gender;drop",
            })
    void refusesOtherShapes(String text) {
        assertThat(TableKey.parse(text)).isEmpty();
    }

    @Test
    void offersBandedTablesDownToTheUnionCouncilOnly() {
        Catalogue catalogue = Catalogue.of(Codebook.standard());
        for (Table table : catalogue.tables()) {
            assertThat(table.isOfferedAt(AreaLevel.VILLAGE))
                    .isEqualTo(!table.key().banded());
            assertThat(table.isOfferedAt(AreaLevel.UNION_COUNCIL)).isTrue();
        }
        assertThat(catalogue.table(TableKey.oneWay(Unit.HOUSEHOLD, "area"))).isEmpty();
    }
}
