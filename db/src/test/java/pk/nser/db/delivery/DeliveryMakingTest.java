package pk.nser.db.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pk.nser.db.agreement.Agreement;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.connection.Role;
import pk.nser.db.delivery.made.Deliveries;
import pk.nser.db.delivery.made.Delivery;
import pk.nser.db.delivery.made.DeliveryFolder;
import pk.nser.db.disclosure.pseudonym.Pseudonyms;
import pk.nser.db.grant.ceiling.SharingCategory;
import pk.nser.db.grant.scope.Scope;
import pk.nser.db.grant.scope.Scopes;
import pk.nser.db.token.Tokens;

/** Files made for agreements, out of the demonstration registry. */
class DeliveryMakingTest extends OnDeliveredDemo {
    private static List<String[]> rows(int agreement, Delivery made) throws IOException {
        return Files.readAllLines(new DeliveryFolder(demo.deliveries()).file(agreement, made.file())).stream()
                .map(line -> line.split(",", -1))
                .toList();
    }

    @Test
    void geoTagsOfOneUnionCouncilAreWhatTheRegistrySaysInOtherPlaces() throws IOException {
        int agreement = demo.agreement(
                SharingCategory.VIII,
                Set.of(council),
                AreaLevel.UNION_COUNCIL,
                Set.of("toilet_type", "rooms", "poverty_score"),
                3_600);
        DeliveryMaking.Made made = demo.make(agreement);
        List<String[]> rows = rows(agreement, made.delivery());
        assertThat(rows.get(0))
                .containsExactly(
                        "id",
                        "longitude",
                        "latitude",
                        "area",
                        "household_size",
                        "poverty_band",
                        "rooms",
                        "toilet_type");
        assertThat(rows).hasSize((int) made.delivery().rows() + 1).hasSizeGreaterThan(200);
        assertThat(rows.stream().skip(1).map(row -> row[0])).isSorted().doesNotHaveDuplicates();
        assertThat(rows.stream().skip(1).map(row -> row[3])).containsOnly(council);
        assertThat(rows.stream().skip(1)).allSatisfy(row -> {
            assertThat(row[1]).matches("[0-9]{2}\\.[0-9]{1,5}");
            assertThat(row[2]).matches("[0-9]{2}\\.[0-9]{1,5}");
        });
        Map<String, long[]> truth = demo.truth();
        Pseudonyms pseudonyms = new Pseudonyms(demo.keyOf(agreement));
        Map<String, Long> named = new HashMap<>();
        truth.forEach((id, values) -> named.put(pseudonyms.household(Long.parseLong(id)), Long.parseLong(id)));
        int same = 0;
        for (String[] row : rows.subList(1, rows.size())) {
            long[] values = Objects.requireNonNull(truth.get(String.valueOf(named.get(row[0]))));
            assertThat(Long.parseLong(row[4])).isEqualTo(values[0]);
            assertThat(row[6]).isEqualTo(values[1] == 4 ? "rooms_4_plus" : "rooms_" + values[1]);
            same += Math.round(Double.parseDouble(row[1]) * 1e5) == values[2]
                            && Math.round(Double.parseDouble(row[2]) * 1e5) == values[3]
                    ? 1
                    : 0;
        }
        assertThat(same).as("rows at the true place").isLessThanOrEqualTo(1);
    }

    @Test
    void theRecordTellsTheFileAndNobodyElseMayReadIt() throws Exception {
        int agreement =
                demo.agreement(SharingCategory.VIII, Set.of(council), AreaLevel.DISTRICT, Set.of("rooms"), 3_600);
        Delivery made = demo.make(agreement).delivery();
        Deliveries deliveries = new Deliveries(demo.registry.databases.pools().of(Role.APP));
        assertThat(demo.make(agreement).delivery()).as("asked again").isEqualTo(made);
        assertThat(deliveries.of(agreement)).containsExactly(made);
        assertThat(deliveries.find(agreement, made.id())).contains(made);
        assertThat(deliveries.find(agreement + 1, made.id())).isEmpty();
        Path file = new DeliveryFolder(demo.deliveries()).file(agreement, made.file());
        byte[] bytes = Files.readAllBytes(file);
        assertThat(made.bytes()).isEqualTo(bytes.length);
        assertThat(made.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        assertThat(made.release()).isEqualTo("2026-09");
        for (String name : List.of(made.file(), made.file() + ".json")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.resolveSibling(name))))
                    .isEqualTo("rw-------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.resolveSibling(""))))
                .isEqualTo("rwx------");
        try (Stream<Path> inside = Files.list(file.resolveSibling(""))) {
            assertThat(inside.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder(made.file(), made.file() + ".json");
        }
        Files.writeString(file, "id\n");
        Delivery again = demo.make(agreement).delivery();
        assertThat(deliveries.of(agreement))
                .as("what is not whole is made anew")
                .containsExactly(again);
        assertThat(again.id()).isGreaterThan(made.id());
        assertThat(file).doesNotExist();
        assertThat(Files.readAllBytes(new DeliveryFolder(demo.deliveries()).file(agreement, again.file())))
                .as("the same key, the same base: the same file")
                .isEqualTo(bytes);
        String area = rows(agreement, again).get(1)[3];
        assertThat(demo.registry.number("select area_level from agg.area where code = '" + area + "'"))
                .isEqualTo(AreaLevel.DISTRICT.depth());
    }

    @Test
    void unitDataGoesTheSameWay() throws IOException {
        String district = demo.dense(AreaLevel.DISTRICT);
        int agreement = demo.agreement(
                SharingCategory.VI, Set.of(district), AreaLevel.DISTRICT, Set.of("gender", "rooms"), 3_600);
        DeliveryMaking.Made made = demo.make(agreement);
        assertThat(made.delivery().file()).startsWith("households-2026-09-");
        assertThat(rows(agreement, made.delivery()).get(0)).containsExactly("id", "area", "head_gender", "rooms");
        assertThat(rows(agreement, made.delivery()))
                .hasSize((int) made.delivery().rows() + 1);
        assertThat(demo.registry.number("select min(alike) from (select count(*) as alike from rel.snapshot_"
                        + agreement + " group by area, head_gender) classes"))
                .isGreaterThanOrEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VIII|no-such-area|UNION_COUNCIL|rooms|3600|cannot be given of no-such-area",
                "VIII|village|UNION_COUNCIL|rooms|3600|cannot be given of",
                "VI|council|DISTRICT|rooms|3600|cannot be given of",
                "VIII|council|UNION_COUNCIL|marital_status|3600|category viii does not give marital_status",
                "VIII|council|UNION_COUNCIL|rooms|-1|the dates of agreement",
            })
    void whatAnAgreementCannotGiveIsRefusedAndLeavesNothing(
            SharingCategory category, String area, AreaLevel finest, String dimension, long seconds, String said)
            throws IOException {
        String code = area.equals("council")
                ? council
                : area.equals("village") ? demo.text("select code from agg.area where area_level = 6 limit 1") : area;
        int agreement = demo.agreement(category, Set.of(code), finest, Set.of(dimension), seconds);
        assertThatThrownBy(() -> demo.make(agreement))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(said);
        assertThat(new Deliveries(demo.registry.databases.pools().of(Role.APP)).of(agreement))
                .isEmpty();
        Path own = demo.deliveries().resolve(String.valueOf(agreement));
        if (Files.exists(own)) {
            try (Stream<Path> inside = Files.list(own)) {
                assertThat(inside).isEmpty();
            }
        }
    }

    /** Two cuts of leaves, one name: their common part could hold fewer than ten. */
    @Test
    void geoTagsOfASecondLineAreRefused() {
        int agreement =
                demo.agreement(SharingCategory.VIII, Set.of(council), AreaLevel.DISTRICT, Set.of("land"), 3_600);
        Delivery made = demo.make(agreement).delivery();
        demo.registry.run("update app.delivery set line = 'older' where delivery_id = " + made.id());
        assertThatThrownBy(() -> demo.make(agreement)).hasMessageContaining("a file from the release line older");
    }

    @Test
    void anAgreementOfAggregatesGivesNoFile() {
        Instant now = Instant.now();
        Scope scope = Scopes.of(
                SharingCategory.I_B,
                "demo",
                Set.of(council),
                AreaLevel.VILLAGE,
                Set.of("rooms"),
                now.minusSeconds(1),
                now.plusSeconds(60));
        int agreement = new Tokens(demo.registry.databases.pools().of(Role.BUILD))
                .issue(new Agreement("Receiver", "Testing", scope), new SecureRandom())
                .agreement();
        assertThatThrownBy(() -> demo.make(agreement)).hasMessageContaining("no agreement " + agreement);
        assertThatThrownBy(() -> DeliveredDemo.agreement(scope, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    /** The database itself holds an agreement to what the ledger weighed. */
    @Test
    void anAgreementGivesNothingThatItsGrantDoesNotName() {
        int grant = demo.grant(SharingCategory.VIII, Set.of("rooms"));
        Instant now = Instant.now();
        Tokens tokens = new Tokens(demo.registry.databases.pools().of(Role.BUILD));
        for (Scope wider : List.of(
                scope(SharingCategory.VIII, Set.of("rooms", "land"), now),
                scope(SharingCategory.VIII, Set.of("land"), now),
                scope(SharingCategory.VI, Set.of("rooms"), now))) {
            assertThatThrownBy(() -> tokens.issue(DeliveredDemo.agreement(wider, grant), new SecureRandom()))
                    .isInstanceOf(RegistryUnavailable.class)
                    .hasStackTraceContaining("agreement_grant");
        }
        Scope same = scope(SharingCategory.VIII, Set.of("rooms"), now);
        tokens.issue(DeliveredDemo.agreement(same, grant), new SecureRandom());
        assertThatThrownBy(() -> tokens.issue(DeliveredDemo.agreement(same, grant), new SecureRandom()))
                .as("one grant, one agreement")
                .isInstanceOf(RegistryUnavailable.class);
    }

    private static Scope scope(SharingCategory category, Set<String> dimensions, Instant now) {
        return Scopes.of(
                category, "demo", Set.of(council), AreaLevel.DISTRICT, dimensions, now, now.plusSeconds(3_600));
    }
}
