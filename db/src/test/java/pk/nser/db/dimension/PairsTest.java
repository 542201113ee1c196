package pk.nser.db.dimension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pk.nser.db.area.AreaLevel;

class PairsTest {
    private static final Codebook CODEBOOK = Codebook.standard();

    @Test
    void hasAListOfAtMostTwentyAtTehsilsAndUnionCouncils() {
        assertThat(Pairs.standard()).hasSizeBetween(10, 20).allSatisfy(pair -> {
            assertThat(pair.areaLevels()).containsExactly(AreaLevel.TEHSIL, AreaLevel.UNION_COUNCIL);
            assertThat(pair.key().isPair()).isTrue();
            assertThat(pair.dimensions()).hasSize(2).doesNotContain("disability");
            assertThat(pair.isOpen()).isTrue();
        });
    }

    @Test
    void laysCellsOutRowByRow() {
        Table pair = Pairs.list(CODEBOOK, List.of("household.gender.rooms")).get(0);
        assertThat(pair.cells()).isEqualTo(2 * (1 + 4));
        assertThat(pair.totalCell(1)).isEqualTo(5);
        assertThat(pair.rows()).extracting(Category::code).containsExactly("female", "male");
        assertThat(pair.columns()).hasSize(4);
        assertThat(pair.dimensions()).isEqualTo(Set.of("gender", "rooms"));
    }

    @ParameterizedTest
    @CsvSource({
        "household.toilet_type, names no pair",
        "household.poverty_band.toilet_type, names no pair",
        "household.gender.gender, names no pair",
        "household.gender.rooms.land, names no pair",
        "household.gender.nothing, codebook lacks",
        "household.area.rooms, codebook lacks",
        "person.gender.rooms, not counted in persons",
        "person.disability.gender, named second: person.gender.disability",
    })
    void refusesWhatCannotBeAPair(String key, String reason) {
        assertThatThrownBy(() -> Pairs.list(CODEBOOK, List.of(key)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void refusesAPairAtVillages() {
        assertThatThrownBy(() ->
                        Pairs.table(CODEBOOK, "household.gender.rooms", List.of(AreaLevel.TEHSIL, AreaLevel.VILLAGE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be shown at villages");
    }

    @Test
    void refusesTheSamePairTwiceHoweverItIsWritten() {
        assertThatThrownBy(() -> Pairs.list(CODEBOOK, List.of("household.gender.rooms", "household.rooms.gender")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("twice");
    }

    @Test
    void refusesMoreThanTwenty() {
        List<String> dimensions = List.of("gender", "rooms", "toilet_type", "land", "education", "employment_status");
        List<String> keys = dimensions.stream()
                .flatMap(one -> dimensions.stream()
                        .filter(other -> one.compareTo(other) < 0)
                        .flatMap(other -> Stream.of("household." + one + "." + other)))
                .toList();
        assertThat(Pairs.list(CODEBOOK, keys)).hasSize(15);
        List<String> more = Stream.concat(
                        keys.stream(), dimensions.stream().map(dimension -> "household.hh_composition." + dimension))
                .toList();
        assertThatThrownBy(() -> Pairs.list(CODEBOOK, more)).hasMessageContaining("at most 20 pairs, not 21");
    }

    @Test
    void addsToACatalogueWithoutReplacingWhatItHas() {
        Catalogue catalogue = Catalogue.of(CODEBOOK).with(Pairs.standard());
        assertThat(catalogue.pairs()).isEqualTo(Pairs.standard());
        assertThat(catalogue.tables()).containsAll(Pairs.standard());
        assertThat(catalogue.sums())
                .extracting(table -> table.key().toString())
                .containsExactly("household.livestock_heads", "household.land_kanal");
        assertThat(catalogue.all()).hasSize(catalogue.tables().size() + 2);
        assertThatThrownBy(() -> catalogue.with(Pairs.standard())).hasMessageContaining("already");
    }
}
