package pk.nser.db.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import pk.nser.db.dimension.Category;
import pk.nser.db.dimension.Codebook;

class DemoMembersTest {
    private static final List<String[]> MEMBERS = SmallRegistry.MEMBERS;
    private static final Set<String> PARTLY = SmallRegistry.HOUSEHOLDS.stream()
            .filter(h -> SmallRegistry.PLAN.notCollected().stream().anyMatch(code -> h[3].startsWith(code)))
            .map(h -> h[1])
            .collect(Collectors.toSet());

    private static List<String> codes(String dimension) {
        return Codebook.standard().dimension(dimension).orElseThrow().categories().stream()
                .map(Category::code)
                .toList();
    }

    private static int age(String[] member) {
        return Integer.parseInt(member[24]);
    }

    private static boolean everMarriedWoman(String[] member) {
        return member[22].equals("female") && !member[25].equals("never_married");
    }

    @Test
    void haveOneHeadWhoComesFirst() {
        for (List<String[]> household : SmallRegistry.families()) {
            assertThat(household.get(0)[23]).isEqualTo("head");
            assertThat(household.stream().filter(m -> m[23].equals("head"))).hasSize(1);
            assertThat(household.stream().filter(m -> m[23].equals("spouse"))).hasSizeLessThan(2);
            for (int i = 0; i < household.size(); i++) {
                assertThat(household.get(i)[2]).isEqualTo(Integer.toString(i + 1));
            }
        }
        assertThat(SmallRegistry.families()).hasSize(20_000);
    }

    @Test
    void formOneFamilyForEveryEverMarriedWoman() {
        for (List<String[]> household : SmallRegistry.families()) {
            Set<String> given = new HashSet<>();
            for (String[] member : household) {
                if (everMarriedWoman(member)) {
                    assertThat(age(member)).isGreaterThan(18);
                    assertThat(given.add(member[26])).as("one woman a family").isTrue();
                }
            }
            Set<String> named = household.stream()
                    .map(m -> m[26])
                    .filter(family -> !family.equals("0"))
                    .collect(Collectors.toSet());
            assertThat(named).isEqualTo(given);
        }
    }

    @Test
    void areOfAgesThatFitTheirRelationship() {
        for (List<String[]> household : SmallRegistry.families()) {
            int head = age(household.get(0));
            for (String[] member : household) {
                assertThat(age(member)).isBetween(0, 99);
                if (member[23].equals("child")) {
                    assertThat(age(member)).isLessThan(head - 10);
                }
                if (member[23].equals("parent")) {
                    assertThat(age(member)).isGreaterThan(head + 10);
                }
                if (member[25].equals("married") && member[22].equals("male")) {
                    assertThat(age(member)).isGreaterThan(18);
                }
            }
        }
    }

    @Test
    void leaveNoMarriedManWithoutHisWife() {
        for (List<String[]> household : SmallRegistry.families()) {
            for (String[] man : household) {
                if (man[22].equals("male") && man[25].equals("married")) {
                    assertThat(household.stream()
                                    .filter(m -> everMarriedWoman(m) && m[26].equals(man[26]))
                                    .map(m -> m[25]))
                            .containsExactly("married");
                }
            }
        }
    }

    @Test
    void answerWhatAppliesAndWasCollected() {
        for (String[] member : MEMBERS) {
            boolean partly = PARTLY.contains(member[1]);
            boolean head = member[23].equals("head");
            assertThat(member[27].isEmpty()).isEqualTo(partly);
            assertThat(member[28].isEmpty()).isEqualTo(age(member) < 10);
            assertThat(member[29].isEmpty()).isEqualTo(age(member) < 5 || (partly && !head));
        }
    }

    @Test
    void useTheCodebooksCodesOnly() {
        for (String[] member : MEMBERS) {
            assertThat(member[22]).isIn(codes("gender"));
            assertThat(member[23]).isIn(codes("relationship"));
            assertThat(member[25]).isIn(codes("marital_status"));
            if (!member[27].isEmpty()) {
                assertThat(List.of(member[27].split(";"))).isSubsetOf(codes("disability"));
            }
            if (!member[28].isEmpty()) {
                assertThat(member[28]).isIn(codes("employment_status"));
            }
            if (!member[29].isEmpty()) {
                assertThat(member[29]).isIn(codes("education"));
            }
        }
    }

    @Test
    void carryNoNumberThatCouldBeARealCnic() {
        Set<String> seen = new HashSet<>();
        for (String[] member : MEMBERS) {
            if (!member[21].isEmpty()) {
                assertThat(member[21]).matches("[09][0-9]{12}");
                assertThat(seen.add(member[21])).as("unique").isTrue();
                boolean odd = (member[21].charAt(12) - '0') % 2 == 1;
                assertThat(odd).isEqualTo(member[22].equals("male"));
            }
        }
        assertThat(seen.size()).isGreaterThan(MEMBERS.size() / 3);
    }

    @Test
    void areAsManyMenAsWomenAboutAndAsOftenDisabledAsTheCensusSays() {
        double women =
                (double) MEMBERS.stream().filter(m -> m[22].equals("female")).count() / MEMBERS.size();
        assertThat(women).isBetween(0.45, 0.53);
        List<String[]> asked = MEMBERS.stream().filter(m -> !m[27].isEmpty()).toList();
        double disabled =
                (double) asked.stream().filter(m -> !m[27].equals("none")).count() / asked.size();
        assertThat(disabled).isCloseTo(0.0335, within(0.008));
        double children = (double) MEMBERS.stream().filter(m -> age(m) < 15).count() / MEMBERS.size();
        assertThat(children).isBetween(0.3, 0.48);
    }

    @Test
    void haveNamesInRomanOrUrduLetters() {
        assertThat(MEMBERS).noneMatch(m -> m[20].isBlank());
        double urdu =
                (double) MEMBERS.stream().filter(m -> m[20].charAt(0) > 127).count() / MEMBERS.size();
        assertThat(urdu).isBetween(0.05, 0.12);
    }
}
