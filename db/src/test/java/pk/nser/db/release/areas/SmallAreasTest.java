package pk.nser.db.release.areas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.disclosure.Thresholds;

/** Areas lie on a west-east line and are added in the order in which the curve meets them. */
class SmallAreasTest {
    private static final double[] ALONG = IntStream.range(0, 32)
            .mapToObj(i -> 70 + i * 0.01)
            .sorted(Comparator.comparingLong(longitude -> HilbertCurve.at(longitude, 30)))
            .mapToDouble(Double::doubleValue)
            .toArray();

    private final List<RegisteredArea> areas = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "'40 41 400', 'a | b | c'",
        "'39 1 40', 'a b | c'",
        "'10 10 10 10 40', 'a b c d | e'",
        "'40 39', 'a b'",
        "'10 400 0 0', 'a b c d'",
        "'5 5', 'a b'",
        "'0', 'a'",
    })
    void joinsVillagesAlongTheCurveUntilEachGroupHasForty(String households, String groups) {
        int unionCouncil = above(AreaLevel.UNION_COUNCIL);
        String[] counts = households.split(" ", -1);
        for (int i = 0; i < counts.length; i++) {
            add(AreaLevel.VILLAGE, unionCouncil, String.valueOf((char) ('a' + i)), Integer.parseInt(counts[i]));
        }
        assertThat(shown(AreaLevel.VILLAGE)).isEqualTo(groups);
    }

    @Test
    void nestsVillagesOfMergedUnionCouncilsInOneGroup() {
        int tehsil = above(AreaLevel.TEHSIL);
        int first = add(AreaLevel.UNION_COUNCIL, tehsil, "u", 0);
        int second = add(AreaLevel.UNION_COUNCIL, tehsil, "v", 0);
        add(AreaLevel.VILLAGE, first, "a", 30);
        add(AreaLevel.VILLAGE, second, "b", 30);
        add(AreaLevel.VILLAGE, second, "c", 60);
        List<AreaGroup> groups = SmallAreas.merge(new RegisteredTree(areas), Thresholds.STANDARD);
        assertThat(shown(AreaLevel.UNION_COUNCIL)).isEqualTo("u v");
        AreaGroup village = groups.get(groups.size() - 2);
        assertThat(village.code()).isEqualTo("a+1");
        assertThat(village.nameEn()).isEqualTo("A and 1 other");
        assertThat(village.nameUr()).isEqualTo("A اور 1 دیگر");
        assertThat(village.parent()).extracting(AreaGroup::code).isEqualTo("u+1");
    }

    @Test
    void givesTheTreeOfAFirstRelease() {
        int tehsil = above(AreaLevel.TEHSIL);
        int first = add(AreaLevel.UNION_COUNCIL, tehsil, "u", 0, "disability");
        int second = add(AreaLevel.UNION_COUNCIL, tehsil, "v", 0);
        int a = add(AreaLevel.VILLAGE, first, "a", 60);
        int b = add(AreaLevel.VILLAGE, second, "b", 30);
        int c = add(AreaLevel.VILLAGE, second, "c", 30);
        ShownTree tree = ShownTree.of(areas, Thresholds.STANDARD);
        int council = tree.node(areas.size() + 1);
        int merged = tree.node(areas.size() + 2);
        assertThat(tree.size()).isEqualTo(8);
        assertThat(tree.level(council)).isEqualTo(AreaLevel.UNION_COUNCIL);
        assertThat(tree.parent(council)).isEqualTo(tree.node(tehsil));
        assertThat(tree.parent(0)).isEqualTo(-1);
        assertThat(tree.villages()).containsOnly(entry(a, tree.node(a)), entry(b, merged), entry(c, merged));
        assertThat(tree.parent(tree.node(a))).isEqualTo(council);
        assertThat(tree.parent(merged)).isEqualTo(council);
        assertThat(tree.isMissing(tree.node(a), "disability")).isTrue();
        assertThat(tree.isMissing(council, "disability")).isFalse();
    }

    @Test
    void neverMergesDistrictsAndCoarserAreas() {
        int division = above(AreaLevel.DIVISION);
        add(AreaLevel.DISTRICT, division, "p", 3);
        add(AreaLevel.DISTRICT, division, "q", 0);
        assertThat(shown(AreaLevel.DISTRICT)).isEqualTo("p | q");
    }

    @Test
    void tellsWhatWasCollectedNowhereAndWhatOnlyInPart() {
        int country = add(AreaLevel.COUNTRY, 0, "k", 0);
        int west = add(AreaLevel.PROVINCE, country, "w", 0, "disability");
        int east = add(AreaLevel.PROVINCE, country, "e", 0);
        add(AreaLevel.DIVISION, west, "w1", 0);
        add(AreaLevel.DIVISION, east, "e1", 0, "phone");
        add(AreaLevel.DIVISION, east, "e2", 0, "phone", "geotags");
        RegisteredTree tree = new RegisteredTree(areas);
        assertThat(missing(tree, "k").everywhere()).isEmpty();
        assertThat(missing(tree, "k").inPart()).containsExactly("disability", "geotags", "phone");
        assertThat(missing(tree, "w1").everywhere()).containsExactly("disability");
        assertThat(missing(tree, "e").everywhere()).containsExactly("phone");
        assertThat(missing(tree, "e").inPart()).containsExactly("geotags");
    }

    private Missing missing(RegisteredTree tree, String code) {
        return SmallAreas.merge(tree, Thresholds.STANDARD).stream()
                .filter(group -> group.code().equals(code))
                .findFirst()
                .map(group -> Missing.of(tree, group))
                .orElseThrow();
    }

    private String shown(AreaLevel level) {
        List<String> groups = new ArrayList<>();
        for (AreaGroup group : SmallAreas.merge(new RegisteredTree(areas), Thresholds.STANDARD)) {
            if (group.level() == level) {
                groups.add(String.join(
                        " ", group.members().stream().map(RegisteredArea::code).toList()));
            }
        }
        return String.join(" | ", groups);
    }

    private int above(AreaLevel last) {
        int parent = 0;
        for (AreaLevel level : AreaLevel.values()) {
            if (!level.isFinerThan(last)) {
                parent = add(level, parent, "above" + level.depth(), 0);
            }
        }
        return parent;
    }

    private int add(AreaLevel level, int parent, String code, int households, String... missing) {
        int id = areas.size() + 1;
        double longitude = ALONG[id];
        areas.add(new RegisteredArea(
                id,
                level,
                code,
                parent,
                code.toUpperCase(java.util.Locale.ROOT),
                code.toUpperCase(java.util.Locale.ROOT),
                longitude,
                30,
                new Bounds(longitude, 30, longitude + 0.01, 30.01),
                Set.of(missing),
                households));
        return id;
    }
}
