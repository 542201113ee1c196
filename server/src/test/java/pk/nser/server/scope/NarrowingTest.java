package pk.nser.server.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Dimension;
import pk.nser.db.grant.ceiling.SharingCategory;
import pk.nser.server.OpenedServer;
import pk.nser.server.fixture.Asker;
import pk.nser.server.fixture.TinyCountry;
import pk.nser.server.fixture.TinyDatabases;

/**
 * A narrower scope never shows another number: it shows fewer. Chains of random scopes, each narrower than the one before
 * by an area, an area level, a dimension or a date, are read whole and compared word for word.
 */
class NarrowingTest {
    private static final int STEPS = 5;
    private static final Map<String, List<String>> PARTS = Map.of(
            "PK", List.of("1", "2"),
            "1", List.of("11", "12"),
            "2", List.of("21"),
            "11", List.of("111", "112"),
            "12", List.of("121"),
            "111", List.of("1111", "1112"));

    private static final TestDatabases DATABASES = TinyDatabases.create("narrowing");
    private static final OpenedServer SERVER = OpenedServer.open(DATABASES.address());
    private static final Asker ASKER = new Asker(SERVER.port());

    @AfterAll
    static void close() {
        SERVER.close();
        DATABASES.close();
    }

    /** What an agreement allows. */
    private record Scope(Set<String> areas, AreaLevel finest, Set<String> dimensions, Instant from, Instant until) {
        Map<String, String> seen() {
            return SeenByToken.of(ASKER, List.of(token(SharingCategory.VII_B), token(SharingCategory.II_B)));
        }

        /** For maps, and for analyses, which are tables as well. */
        private String token(SharingCategory category) {
            return TinyDatabases.tokens(DATABASES)
                    .issue(category, areas, finest, dimensions, from, until)
                    .text();
        }

        /** The same with less of one thing. */
        Scope narrower(Random random) {
            int coarser = Math.max(AreaLevel.DISTRICT.depth(), finest.depth() - 1);
            return switch (random.nextInt(4)) {
                case 0 -> new Scope(fewer(random), finest, dimensions, from, until);
                case 1 -> new Scope(areas, AreaLevel.ofDepth(coarser), dimensions, from, until);
                case 2 -> new Scope(areas, finest, without(random, dimensions), from, until);
                default -> new Scope(areas, finest, dimensions, from.plusSeconds(5), until.minusSeconds(60));
            };
        }

        /** One area less, or one area's parts less one instead of the area. */
        private Set<String> fewer(Random random) {
            List<String> all = new ArrayList<>(areas);
            String one = all.get(random.nextInt(all.size()));
            Set<String> fewer = new TreeSet<>(areas);
            if (areas.size() > 1 && random.nextBoolean()) {
                fewer.remove(one);
            } else if (PARTS.containsKey(one)) {
                fewer.remove(one);
                fewer.addAll(PARTS.get(one).size() == 1 ? PARTS.get(one) : without(random, Set.copyOf(PARTS.get(one))));
            }
            return fewer;
        }

        private static Set<String> without(Random random, Set<String> all) {
            Set<String> fewer = new TreeSet<>(all);
            if (fewer.size() > 1) {
                fewer.remove(new ArrayList<>(fewer).get(random.nextInt(fewer.size())));
            }
            return fewer;
        }
    }

    private static Scope widest() {
        Instant now = Instant.now();
        Set<String> dimensions = Codebook.standard().dimensions().stream()
                .filter(dimension -> !dimension.categories().isEmpty())
                .map(Dimension::code)
                .filter(code -> !code.equals("land"))
                .collect(Collectors.toCollection(TreeSet::new));
        return new Scope(Set.of("PK"), AreaLevel.VILLAGE, dimensions, now.minusSeconds(3_600), now.plusSeconds(36_000));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void removesAndChangesNothing(long seed) {
        Random random = new Random(seed);
        Scope scope = widest();
        Map<String, String> wider = scope.seen();
        assertThat(wider).hasSizeGreaterThan(20_000);
        int most = wider.size();
        for (int step = 0; step < STEPS; step++) {
            scope = scope.narrower(random);
            Map<String, String> narrower = scope.seen();
            for (Map.Entry<String, String> one : narrower.entrySet()) {
                assertThat(wider.get(one.getKey()))
                        .as("%s, for %s", one.getKey(), scope)
                        .isEqualTo(one.getValue());
            }
            wider = narrower;
        }
        assertThat(wider.size()).as("something was removed").isBetween(1, most - 1);
    }

    /** Dates open and close; while they hold they decide nothing else. */
    @Test
    void datesRemoveEverythingOrNothing() {
        Scope wide = new Scope(
                Set.of("11", "1211", "1212"),
                AreaLevel.UNION_COUNCIL,
                Set.of("rooms", "disability", "livestock"),
                Instant.now().minusSeconds(9_000),
                Instant.now().plusSeconds(9_000));
        Scope shorter = new Scope(
                wide.areas(),
                wide.finest(),
                wide.dimensions(),
                Instant.now().minusSeconds(1),
                Instant.now().plusSeconds(600));
        assertThat(shorter.seen()).hasSizeGreaterThan(1_000).isEqualTo(wide.seen());
    }

    @Test
    void nobodyIsOfferedAPairAtVillages() {
        Scope wide = widest();
        String token = TinyDatabases.tokens(DATABASES)
                .issue(wide.areas(), wide.finest(), wide.dimensions(), wide.from(), wide.until())
                .text();
        String path = "/private/" + TinyCountry.RELEASE + "/figures/%s/household.gender.toilet_type.json";
        assertThat(ASKER.getAs(token, path.formatted("tehsil")).statusCode()).isEqualTo(200);
        HttpResponse<byte[]> village = ASKER.getAs(token, path.formatted("village"));
        assertThat(village.statusCode()).isEqualTo(404);
        assertThat(Asker.text(village)).contains("This table is not offered at this area level.");
    }
}
