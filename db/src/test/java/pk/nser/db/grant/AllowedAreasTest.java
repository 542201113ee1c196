package pk.nser.db.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.grant.ceiling.SharingCategory;
import pk.nser.db.grant.scope.Scope;
import pk.nser.db.grant.scope.Scopes;
import pk.nser.db.statistics.ShownArea;

class AllowedAreasTest {
    /** A country, a district with two tehsils, one of them merged of two, and union councils below. */
    private static final List<ShownArea> COUNTRY = List.of(
            area(1, "PK", AreaLevel.COUNTRY, null),
            area(2, "P", AreaLevel.PROVINCE, 1),
            area(3, "V", AreaLevel.DIVISION, 2),
            area(4, "D", AreaLevel.DISTRICT, 3),
            area(5, "E", AreaLevel.DISTRICT, 3),
            area(6, "T", AreaLevel.TEHSIL, 4),
            area(7, "S+1", AreaLevel.TEHSIL, 4, "S", "R"),
            area(8, "U", AreaLevel.UNION_COUNCIL, 6),
            area(9, "W", AreaLevel.UNION_COUNCIL, 7),
            area(10, "X", AreaLevel.VILLAGE, 8));

    private static ShownArea area(int id, String code, AreaLevel level, @Nullable Integer parent, String... merged) {
        return new ShownArea(
                id, code, level, parent, code, code, 0, 0, 0, 0, 0, 0, List.of(merged), Set.of(), Set.of());
    }

    private static Scope scope(Set<String> areas, AreaLevel finest) {
        Instant now = Instant.EPOCH;
        return Scopes.of(SharingCategory.VII_B, "set", areas, finest, Set.of(), now, now.plusSeconds(1));
    }

    private static Set<String> seen(Scope scope, String boundarySet, List<ShownArea> areas) {
        AllowedAreas allowed = AllowedAreas.of(List.of(scope), boundarySet, areas);
        Set<String> codes = new TreeSet<>();
        for (ShownArea area : areas) {
            if (allowed.contains(area.level(), area.id())) {
                codes.add(area.code());
            }
        }
        return codes;
    }

    @ParameterizedTest
    @CsvSource({
        "PK, VILLAGE, PK P V D E T S+1 U W X",
        "D, VILLAGE, PK P V D T S+1 U W X",
        "D, TEHSIL, PK P V D T S+1",
        "D, DISTRICT, PK P V D",
        "T, VILLAGE, PK P V D T U X",
        "U, VILLAGE, PK P V D U X",
        "X, VILLAGE, PK P V D X",
        "X, TEHSIL, ''",
        "S, VILLAGE, ''",
        "S R, VILLAGE, PK P V D S+1 W",
        "S+1, VILLAGE, ''",
        "W, VILLAGE, PK P V D W",
        "E, VILLAGE, PK P V E",
        "NOTHING, VILLAGE, ''"
    })
    void seesWhatIsListedWhatLiesBelowAndThePublicLevelsAbove(String listed, AreaLevel finest, String codes) {
        Set<String> expected = codes.isEmpty() ? Set.of() : Set.of(codes.split(" ", -1));
        assertThat(seen(scope(Set.of(listed.split(" ", -1)), finest), "set", COUNTRY))
                .isEqualTo(expected);
    }

    @Test
    void seesNothingOfAnotherBoundarySet() {
        assertThat(seen(scope(Set.of("PK"), AreaLevel.VILLAGE), "other", COUNTRY))
                .isEmpty();
    }

    @Test
    void seesOfSeveralPapersWhatEachOfThemAllows() {
        AllowedAreas allowed = AllowedAreas.of(
                List.of(scope(Set.of("D"), AreaLevel.VILLAGE), scope(Set.of("T", "E"), AreaLevel.UNION_COUNCIL)),
                "set",
                COUNTRY);
        List<String> granted = COUNTRY.stream()
                .filter(area -> allowed.isGranted(area.level(), area.id()))
                .map(ShownArea::code)
                .toList();
        assertThat(granted).containsExactly("T", "U");
    }

    @Test
    void theOrderOfTheAreasDoesNotMatter() {
        List<ShownArea> shuffled = new ArrayList<>(COUNTRY);
        Collections.shuffle(shuffled, new Random(3));
        assertThat(seen(scope(Set.of("D"), AreaLevel.VILLAGE), "set", shuffled))
                .isEqualTo(seen(scope(Set.of("D"), AreaLevel.VILLAGE), "set", COUNTRY));
    }

    @Test
    void countsAndAnswersForIdsThatDoNotExist() {
        AllowedAreas allowed = AllowedAreas.of(List.of(scope(Set.of("D"), AreaLevel.VILLAGE)), "set", COUNTRY);
        assertThat(allowed.count(AreaLevel.TEHSIL)).isEqualTo(2);
        assertThat(allowed.contains(AreaLevel.TEHSIL, -1)).isFalse();
        assertThat(allowed.contains(AreaLevel.TEHSIL, 1_000_000)).isFalse();
        assertThat(allowed.contains(AreaLevel.VILLAGE, 6))
                .as("a tehsil is no village")
                .isFalse();
    }

    @Test
    void narrowingTheListOrTheLevelNeverWidens() {
        Random random = new Random(4);
        List<String> codes = List.of("PK", "P", "V", "D", "E", "T", "S", "R", "U", "W", "X");
        for (int i = 0; i < 20_000; i++) {
            Set<String> wide = new HashSet<>(codes);
            wide.removeIf(code -> random.nextBoolean());
            Set<String> narrow = new HashSet<>(wide);
            narrow.removeIf(code -> random.nextInt(3) == 0);
            AreaLevel finest = AreaLevel.ofDepth(random.nextInt(7));
            AreaLevel coarser = AreaLevel.ofDepth(random.nextInt(finest.depth() + 1));
            assertThat(seen(scope(wide, finest), "set", COUNTRY))
                    .containsAll(seen(scope(narrow, coarser), "set", COUNTRY));
        }
    }
}
