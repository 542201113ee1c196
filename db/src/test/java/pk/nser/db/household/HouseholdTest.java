package pk.nser.db.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseholdTest {
    private static final int FEMALE = 1;
    private static final int MALE = 2;
    private static final int HEAD = 1;
    private static final int NEVER = 1;
    private static final int MARRIED = 2;
    private static final int NO_DISABILITY = 1 << 6;

    static Member member(int number, int gender, int age, int marital, int family, int disability) {
        return new Member(number, age, gender, number == 1 ? HEAD : 3, marital, family, disability, 1, 1);
    }

    static Household of(List<Member> members) {
        return in("V1", members);
    }

    static Household in(String village, List<Member> members) {
        return new Household(
                7,
                101,
                village,
                new GeoTag(70.05, 30.05),
                15.5f,
                2,
                2,
                1,
                1,
                4,
                1,
                new Livestock(1, 0, 0, 0, 3),
                new Land(2.5, LandUnit.ACRE),
                1,
                members);
    }

    private static List<Integer> givers(Household household) {
        return household.members().stream()
                .filter(household::givesFamily)
                .map(Member::number)
                .toList();
    }

    @Test
    void countsAFamilyByItsFirstEverMarriedWomanOver18() {
        Household household = of(List.of(
                member(1, MALE, 50, MARRIED, 1, 0),
                member(3, FEMALE, 48, MARRIED, 1, 0),
                member(2, FEMALE, 70, 5, 1, 0),
                member(4, FEMALE, 18, MARRIED, 2, 0),
                member(5, FEMALE, 19, 3, 2, 0),
                member(6, FEMALE, 30, NEVER, 3, 0),
                member(7, FEMALE, 30, MARRIED, 0, 0)));
        assertThat(givers(household)).containsExactly(2, 5);
    }

    @Test
    void putsItsMembersInOrderAndHasOneHead() {
        List<Member> members =
                new ArrayList<>(List.of(member(2, FEMALE, 5, NEVER, 1, 0), member(1, MALE, 40, 2, 1, 0)));
        assertThat(of(members).members()).extracting(Member::number).containsExactly(1, 2);
        assertThat(of(members).head().number()).isEqualTo(1);
        members.remove(1);
        assertThatThrownBy(() -> of(members)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 2", "4, 2", "5, 3", "6, 3", "7, 4", "8, 4", "9, 5", "30, 5"})
    void classesItsSize(int size, int composition) {
        List<Member> members = new ArrayList<>();
        for (int number = 1; number <= size; number++) {
            members.add(member(number, MALE, 30, NEVER, 0, 0));
        }
        assertThat(of(members).composition()).isEqualTo(composition);
    }

    /** The first two are the members' masks. */
    @ParameterizedTest
    @CsvSource({"64, 64, 64", "64, 2, 2", "1, 6, 7", "0, 0, 0"})
    void joinsTheDisabilitiesOfItsMembers(int first, int second, int household) {
        assertThat(of(List.of(member(1, MALE, 40, NEVER, 0, first), member(2, MALE, 9, NEVER, 0, second)))
                        .disability())
                .isEqualTo(household);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "12, 1", "13, 2", "19, 2", "20, 3", "59, 3", "60, 4", "120, 4"})
    void bracketsAges(int age, int bracket) {
        assertThat(member(1, MALE, age, NEVER, 0, NO_DISABILITY).ageBracket()).isEqualTo(bracket);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "11.17, 1",
        "11.18, 2",
        "16.17, 2",
        "16.18, 3",
        "23, 3",
        "23.0001, 4",
        "40, 4",
        "40.01, 5",
        "100, 5"
    })
    void bandsScoresUpToAndIncludingTheCutOffs(double score, int band) {
        assertThat(BandCutOffs.STANDARD.band(score)).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|1117|1",
                "0|1617|1,2",
                "0|10000|1,2,3,4,5",
                "1118|2300|2,3",
                "4001|10000|5",
                "0|1116|",
                "0|1118|",
                "1|1117|",
                "1117|1617|",
                "1200|1300|",
                "0|3200|"
            })
    void scoresOfListsEndWhereBandsEnd(int first, int last, @Nullable String bands) {
        assertThat(BandCutOffs.STANDARD.bands(first, last).stream().map(String::valueOf))
                .containsExactlyElementsOf(bands == null ? List.of() : List.of(bands.split(",")));
    }

    @ParameterizedTest
    @CsvSource({
        "0, ACRE, 1, 0",
        "0.001, MARLA, 2, 1",
        "159, MARLA, 2, 159",
        "1, ACRE, 3, 160",
        "8, KANAL, 3, 160",
        "2.5, ACRE, 4, 400",
        "5, ACRE, 5, 800",
        "12.49, ACRE, 5, 1998",
        "0.5, MURABA, 6, 2000",
        "100000, ACRE, 6, 16000000"
    })
    void classesLandInEveryUnit(double value, LandUnit unit, int category, int marla) {
        assertThat(new Land(value, unit).category()).isEqualTo(category);
        assertThat(new Land(value, unit).marla()).isEqualTo(marla);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0, 0, 0, 32", "1, 0, 0, 0, 0, 1", "2, 9, 1, 1, 1, 31", "0, 0, 0, 0, 5, 16"})
    void masksLivestock(int cows, int goats, int buffaloes, int bullocks, int lambs, int mask) {
        assertThat(new Livestock(cows, goats, buffaloes, bullocks, lambs).mask())
                .isEqualTo(mask);
    }
}
