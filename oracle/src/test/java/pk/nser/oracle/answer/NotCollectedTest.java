package pk.nser.oracle.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static pk.nser.oracle.answer.World.ORACLE;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pk.nser.oracle.area.AreaLevel;
import pk.nser.oracle.ceiling.Field;
import pk.nser.oracle.ceiling.Format;
import pk.nser.oracle.ceiling.Receiver;
import pk.nser.oracle.ceiling.SubCategory;
import pk.nser.oracle.dimension.DimensionUse;
import pk.nser.oracle.scope.MemberType;

/** R41 to R43 and A27: Multan is a district of the test phase, Balochistan a province without geo-tags. */
class NotCollectedTest {

    private static Set<String> areas(Set<Item> items) {
        Set<String> areas = new HashSet<>();
        items.forEach(item -> areas.add(item.area()));
        return areas;
    }

    private static Answer.Given given(SubCategory category, Receiver receiver, Request request) {
        return (Answer.Given) ORACLE.answer(World.widest(category, receiver), request);
    }

    @Test
    void givesPointsWhereThereAreSomeAndNoOthers() {
        Answer.Given answer = given(
                SubCategory.VIII,
                Receiver.NGO,
                World.request(AreaLevel.DISTRICT, Format.CSV, Field.LEAF_POINT, Field.HOUSEHOLD_SIZE));

        assertThat(areas(answer.items())).containsExactly("lahore");
        assertThat(areas(answer.notCollected())).containsExactlyInAnyOrder("multan", "quetta");
    }

    @ParameterizedTest
    @CsvSource({"DISTRICT, multan", "DISTRICT, balochistan", "TEHSIL, multan-city", "PROVINCE, punjab", "COUNTRY, pk"})
    void refusesPointsOfAnAreaThatHasNoneOrNotAll(AreaLevel areaLevel, String area) {
        Request request = World.of(World.request(areaLevel, Format.CSV, Field.LEAF_POINT), area);

        assertThat(World.kinds(ORACLE.answer(World.widest(SubCategory.VIII, Receiver.NGO), request)))
                .containsExactly(RefusalKind.NOT_COLLECTED);
    }

    @Test
    void hasNoMapThereButATable() {
        Request map = World.request(AreaLevel.DISTRICT, Format.MVT, Field.COUNT, Field.AREA_SHAPE);
        Request table = World.request(AreaLevel.DISTRICT, Format.CSV, Field.COUNT);

        assertThat(areas(given(SubCategory.VII_A, Receiver.ANYONE, map).items()))
                .containsExactly("lahore");
        assertThat(areas(given(SubCategory.VII_A, Receiver.ANYONE, map).notCollected()))
                .containsExactlyInAnyOrder("multan", "quetta");
        assertThat(areas(given(SubCategory.I_A, Receiver.ANYONE, table).items()))
                .containsExactlyInAnyOrder("lahore", "multan", "quetta");
    }

    @ParameterizedTest
    @CsvSource({"disability, false, 1", "education, false, 1", "education, true, 3", "rooms, false, 3"})
    void saysWhichDimensionsWereNotCollected(String dimension, boolean headsAlone, int districtsGiven) {
        Request request = World.about(
                World.by(
                        World.request(AreaLevel.DISTRICT, Format.CSV, Field.COUNT),
                        Map.of(dimension, Set.of(DimensionUse.OUTPUT))),
                headsAlone ? Set.of(MemberType.HEAD) : Set.of(),
                0,
                0);
        Answer.Given answer = given(SubCategory.I_A, Receiver.ANYONE, request);

        assertThat(areas(answer.items())).hasSize(districtsGiven);
        assertThat(areas(answer.notCollected())).hasSize(3 - districtsGiven);
    }

    @Test
    void countsACoarserAreaFromWhatWasCollected() {
        Request request = World.by(
                World.request(AreaLevel.COUNTRY, Format.CSV, Field.COUNT),
                Map.of("disability", Set.of(DimensionUse.OUTPUT)));

        assertThat(given(SubCategory.I_A, Receiver.ANYONE, request).notCollected())
                .isEmpty();
    }

    @Test
    void makesNoListByAConditionThatWasNotCollected() {
        Request request = World.by(
                World.request(AreaLevel.DISTRICT, Format.CSV, Field.NAME, Field.ADDRESS),
                Map.of("disability", Set.of(DimensionUse.FILTER)));
        Answer.Given answer = given(SubCategory.V, Receiver.GOVERNMENT, request);

        assertThat(areas(answer.items())).containsExactly("lahore");
        assertThat(World.kinds(
                        ORACLE.answer(World.widest(SubCategory.V, Receiver.GOVERNMENT), World.of(request, "multan"))))
                .containsExactly(RefusalKind.NOT_COLLECTED);
    }
}
