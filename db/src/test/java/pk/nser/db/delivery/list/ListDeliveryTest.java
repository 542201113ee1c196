package pk.nser.db.delivery.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.dimension.Category;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.grant.scope.Conditions;
import pk.nser.db.grant.scope.MemberType;
import pk.nser.db.release.fixture.DemoRelease;

/** Lists of the demonstration registry against the file that it was made from. */
class ListDeliveryTest {
    private static final int ORDERS = 100;
    private static final List<String> DIMENSIONS = List.of(
            "poverty_score",
            "gender",
            "relationship",
            "age_bracket",
            "marital_status",
            "disability",
            "employment_status",
            "education",
            "rooms",
            "toilet_type",
            "electric_equipment",
            "gas_equipment",
            "kitchen_assets",
            "livestock");

    @TempDir
    private static Path folder;

    private static ListedDemo demo;
    private static List<Integer> shown;
    private static int district;

    @BeforeAll
    static void publish() {
        demo = ListedDemo.create("lists", folder);
        shown = demo.rows("select area_id from agg.area where area_level > 0 order by area_id").stream()
                .map(row -> Integer.valueOf(row.get(0)))
                .toList();
        district = demo.area("select area_id from agg.area where area_level = 3 and cardinality(merged) = 0"
                + " order by code limit 1");
    }

    @AfterAll
    static void drop() {
        demo.close();
    }

    static ListOrder order(Set<Integer> areas, Set<MemberType> members, Set<String> outputs, Conditions conditions) {
        return new ListOrder(
                DemoRelease.LINE,
                DemoRelease.AREAS,
                areas,
                AreaLevel.VILLAGE,
                members,
                Set.of(1, 2, 3, 4, 5),
                outputs,
                conditions);
    }

    @Test
    void aListHoldsExactlyThosePersonsAndWhatTheFileSaysOfThem() {
        Random random = new Random(20_261_127);
        int rows = 0;
        int filled = 0;
        for (int i = 0; i < ORDERS; i++) {
            ListOrder order = random(random);
            ListedDemo.Made made = demo.make(order);
            assertThat(withoutWhatCannotBe(made.byId())).as(order.toString()).isEqualTo(demo.expected(order));
            assertThat(made.report())
                    .isEqualTo(new ListDelivery.Report(made.byId().size(), 0));
            rows += made.byId().size();
            filled += made.byId().isEmpty() ? 0 : 1;
        }
        System.out.println("MEASURED " + ORDERS + " random lists: " + filled + " with persons, " + rows + " rows");
        assertThat(filled).isGreaterThan(ORDERS / 2);
    }

    /** The file has an empty field both for what was not collected and for what does not apply to a young child. */
    private static Map<String, Map<String, @Nullable String>> withoutWhatCannotBe(
            Map<String, Map<String, @Nullable String>> rows) {
        rows.values()
                .forEach(row -> List.of("education", "employment_status").forEach(code -> {
                    if ("not_applicable".equals(row.get(code))) {
                        assertThat(row.get("age_bracket")).isIn(null, "minor");
                        row.put(code, null);
                    }
                }));
        return rows;
    }

    private static ListOrder random(Random random) {
        Set<Integer> areas = new TreeSet<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            areas.add(shown.get(random.nextInt(random.nextInt(shown.size()) + 1)));
        }
        List<MemberType> types = new ArrayList<>(EnumSet.allOf(MemberType.class));
        Collections.shuffle(types, random);
        int first = 1 + random.nextInt(5);
        int last = first + random.nextInt(6 - first);
        Set<Integer> bands = new TreeSet<>();
        for (int band = first; band <= last; band++) {
            bands.add(band);
        }
        AreaLevel[] levels = AreaLevel.values();
        return new ListOrder(
                DemoRelease.LINE,
                DemoRelease.AREAS,
                areas,
                levels[1 + random.nextInt(levels.length - 1)],
                Set.copyOf(types.subList(0, 1 + random.nextInt(4))),
                bands,
                some(DIMENSIONS, random.nextInt(4), random),
                conditions(random));
    }

    private static Conditions conditions(Random random) {
        Map<String, Set<String>> conditions = new HashMap<>();
        for (String dimension : some(DIMENSIONS, random.nextInt(3), random)) {
            List<String> codes = Codebook.standard().dimension(dimension).orElseThrow().categories().stream()
                    .map(Category::code)
                    .toList();
            conditions.put(dimension, some(codes, 1 + random.nextInt(codes.size()), random));
        }
        return new Conditions(conditions);
    }

    private static Set<String> some(List<String> all, int many, Random random) {
        List<String> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return Set.copyOf(shuffled.subList(0, many));
    }

    @ParameterizedTest
    @EnumSource(MemberType.class)
    void eachTypeOfMemberIsListedAlone(MemberType type) {
        ListOrder order = order(Set.of(district), Set.of(type), Set.of("relationship", "age_bracket"), Conditions.NONE);
        Map<String, Map<String, @Nullable String>> rows = demo.make(order).byId();
        assertThat(rows).isNotEmpty().isEqualTo(demo.expected(order));
        assertThat(rows.values().stream().map(row -> row.get("member_type"))).containsOnly(type.code());
        Set<String> seen = rows.values().stream()
                .map(row -> Objects.requireNonNull(
                        row.get(type == MemberType.HEAD || type == MemberType.PARENT ? "relationship" : "age_bracket")))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(seen)
                .isEqualTo(
                        switch (type) {
                            case HEAD -> Set.of("head");
                            case PARENT -> Set.of("parent");
                            case ADULT -> Set.of("adult", "old_age");
                            case CHILD -> Set.of("minor", "teenage");
                        });
    }

    /** Nobody is told to be what was not agreed: of a list of adults no row says who is the head. */
    @Test
    void typesThatAreNotAgreedAreNotTold() {
        ListOrder order = order(Set.of(district), Set.of(MemberType.ADULT), Set.of(), Conditions.NONE);
        assertThat(demo.make(order).byId().values().stream().map(row -> row.get("member_type")))
                .containsOnly("adult");
    }

    @Test
    void aDisabledPersonChoosesTheWholeHouseholdAndAGenderThePerson() {
        Set<MemberType> everybody = Set.of(MemberType.ADULT, MemberType.CHILD);
        ListOrder disabled = order(
                Set.of(district),
                everybody,
                Set.of("disability"),
                new Conditions(Map.of("disability", Set.of("visual", "hearing"))));
        Map<String, Map<String, @Nullable String>> rows = demo.make(disabled).byId();
        Map<String, List<String>> kinds = new HashMap<>();
        rows.values()
                .forEach(row -> kinds.computeIfAbsent(
                                Objects.requireNonNull(row.get("household_id")), id -> new ArrayList<>())
                        .add(Objects.requireNonNull(row.get("disability"))));
        assertThat(kinds.values())
                .isNotEmpty()
                .allSatisfy(household ->
                        assertThat(household).anyMatch(kind -> kind.contains("visual") || kind.contains("hearing")));
        assertThat(kinds.values().stream().flatMap(List::stream)).contains("none");
        assertThat(demo.registry.number("select count(*) from reg.member m join reg.household h using (household_id)"
                        + " join reg.area r on r.area_id = h.area_id where r.code like (select code from agg.area where area_id = "
                        + district + ") || '%' and h.disability & 3 <> 0"))
                .isEqualTo(rows.size());
        ListOrder women =
                order(Set.of(district), everybody, Set.of(), new Conditions(Map.of("gender", Set.of("female"))));
        assertThat(demo.registry.number("select count(*) from reg.member m join reg.area r on r.area_id = m.area_id"
                        + " where m.gender = 1 and r.code like (select code from agg.area where area_id = " + district
                        + ") || '%'"))
                .isEqualTo(demo.make(women).report().rows());
    }
}
