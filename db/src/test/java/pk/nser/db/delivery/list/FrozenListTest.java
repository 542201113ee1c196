package pk.nser.db.delivery.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nser.db.connection.Role;
import pk.nser.db.geofile.projection.TargetSystem;
import pk.nser.db.geofile.record.FileFormat;
import pk.nser.db.geofile.record.RecordSchema;
import pk.nser.db.geofile.record.RecordWriter;
import pk.nser.db.geofile.write.RecordFiles;
import pk.nser.db.grant.scope.Conditions;
import pk.nser.db.grant.scope.MemberType;

/** A list says what the published base says, and names whom the registry can still name there. */
class FrozenListTest {
    private static final Set<MemberType> EVERYBODY = Set.of(MemberType.values());

    @TempDir
    private static Path folder;

    private static ListedDemo demo;

    private ListOrder order = ListDeliveryTest.order(Set.of(), EVERYBODY, Set.of(), Conditions.NONE);
    private List<String> household = List.of();

    @BeforeAll
    static void publish() {
        demo = ListedDemo.create("frozenlist", folder);
    }

    @AfterAll
    static void drop() {
        demo.close();
    }

    /** Each test changes a district of its own. */
    private void useDistrict(int which) {
        int district = demo.area("select area_id from agg.area where area_level = 3 and cardinality(merged) = 0"
                + " order by code offset " + which + " limit 1");
        order = ListDeliveryTest.order(Set.of(district), EVERYBODY, Set.of("gender"), Conditions.NONE);
        household = demo.rows("select h.household_id, h.members, h.area_id from reg.household h join reg.area r"
                        + " using (area_id) where h.members > 3 and r.code like (select code from agg.area where area_id = "
                        + district + ") || '%' order by 1 limit 1")
                .get(0);
    }

    private void inRegistry(String sql) {
        demo.registry.run(sql.replace("$", household.get(0)));
    }

    private Map<String, @Nullable String> row(int member) {
        String id = demo.pseudonyms.member(Long.parseLong(household.get(0)), member);
        return Objects.requireNonNull(demo.make(order).byId().get(id));
    }

    @Test
    void whatChangedSinceTheFreezeIsNotSaidAndWhoIsGoneIsLeftOutAndCounted() {
        useDistrict(0);
        Map<String, Map<String, @Nullable String>> before = demo.make(order).byId();
        inRegistry("update reg.household set band = 6 - band, disability = 1 where household_id = $");
        inRegistry(
                "update reg.member set gender = 3 - gender, relationship = 7, age_bracket = 4 where household_id = $");
        inRegistry("insert into reg.identity values ($, 99, 'A Newcomer', null, null)");
        assertThat(demo.make(order).byId()).as("the frozen rows say it").isEqualTo(before);

        inRegistry("delete from reg.identity where household_id = $ and member_no = 2");
        inRegistry("update reg.identity set name = ' ' where household_id = $ and member_no = 3");
        ListedDemo.Made fewer = demo.make(order);
        assertThat(fewer.report()).isEqualTo(new ListDelivery.Report(before.size() - 2, 2));
        assertThat(before).containsAllEntriesOf(fewer.byId());

        inRegistry("update reg.household set area_id = (select max(area_id) from reg.area where area_level = 6)"
                + " where household_id = $");
        long members = Long.parseLong(household.get(1));
        assertThat(demo.make(order).report())
                .as("the whole household, whose address may lie anywhere by now")
                .isEqualTo(new ListDelivery.Report(before.size() - members, members));

        demo.registry.run("delete from reg.snapshot_village where area_id = " + household.get(2));
        assertThat(demo.make(order).report().leftOut())
                .as("a village outside the base")
                .isZero();
        assertThat(demo.make(order).report().rows()).isLessThan(before.size() - members);
    }

    @Test
    void aFileHoldsNamesAsTheyAreAndNothingThatWasNotAgreed() throws IOException {
        useDistrict(1);
        inRegistry("update reg.identity set name = 'عائشہ بی بی' where household_id = $ and member_no = 1");
        inRegistry(
                "update reg.identity set name = '=HYPERLINK(\"http://x\")' where household_id = $ and member_no = 2");
        inRegistry(
                "update reg.identity set address = '@home, \"upper\"\nfloor' where household_id = $ and member_no = 0");
        assertThat(row(1)).containsEntry("name", "عائشہ بی بی").containsEntry("address", "@home, \"upper\"\nfloor");
        RecordSchema schema = new ListColumns(order.named(), order.members(), order.outputs()).schema();
        Path file = folder.resolve("list.csv");
        try (RecordWriter writer = RecordFiles.open(FileFormat.CSV, schema, TargetSystem.wgs84(), file)) {
            new ListDelivery(demo.registry.databases.pools().of(Role.BUILD), order)
                    .list(demo.pseudonyms, (values, place, area) -> {
                        try {
                            writer.write(values, place);
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    });
            writer.finish();
        }
        String text = Files.readString(file);
        assertThat(text.lines().findFirst())
                .hasValue(
                        "id,household_id,name,member_type,address,province_code,province_name,division_code,division_name,"
                                + "district_code,district_name,tehsil_code,tehsil_name,union_council_code,union_council_name,"
                                + "village_code,village_name,poverty_level,gender");
        assertThat(text)
                .contains(",عائشہ بی بی,")
                .contains(",\"'=HYPERLINK(\"\"http://x\"\")\",")
                .contains(",\"'@home, \"\"upper\"\"\nfloor\",")
                .doesNotContainPattern("(^|,)[=+@-]")
                .doesNotContainPattern("[0-9]{13}")
                .doesNotContainPattern("[0-9]\\.[0-9]");
    }

    @Test
    void anAreaThatIsNotShownIsRefused() {
        ListOrder strange = ListDeliveryTest.order(Set.of(999_999_999), EVERYBODY, Set.of(), Conditions.NONE);
        assertThatThrownBy(() -> demo.make(strange)).isInstanceOf(IllegalArgumentException.class);
    }
}
