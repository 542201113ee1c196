package pk.nser.db.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.disclosure.key.KeyFile;
import pk.nser.db.disclosure.key.RecordKeys;

/** What is kept of the example file of the documentation, and where. */
class KeptColumnsTest {
    private static final Path EXAMPLE = Path.of("..", "docs", "formats", "households.example.csv");

    @TempDir
    static Path folder;

    private static Registry registry;

    @BeforeAll
    static void load() throws IOException {
        registry = new Registry("kept", folder);
        assertThat(registry.load(Files.readAllBytes(EXAMPLE)).counts().inserted())
                .isEqualTo(2);
    }

    @AfterAll
    static void close() {
        registry.close();
    }

    @Test
    void keepsHouseholdsByTheCodesOfTheCodebook() {
        RecordKeys keys = new RecordKeys(KeyFile.read(registry.keys, KeyFile.RECORD));
        List<String> rows = registry.texts(
                "select (household_id, area_id, rkey, score, land_marla, land_value, land_unit, band, hh_composition,"
                        + " members, gender, education, employment_status, disability, rooms, toilet_type,"
                        + " electric_equipment, gas_equipment, kitchen_assets, livestock, cows, goats, buffaloes,"
                        + " bullocks, lambs, land, geotag is null, cell = -1)::text from reg.household order by household_id");
        assertThat(rows)
                .containsExactly(
                        "(1001,101," + keys.household(1001)
                                + ",14.2,400,2.5,2,2,2,4,2,3,3,3,2,1,9,4,1,5,1,0,2,0,0,4,f,f)",
                        "(1002,105," + keys.household(1002)
                                + ",22.5,0,0,2,3,1,2,1,1,2,0,1,3,128,4,4,32,0,0,0,0,0,1,t,t)");
    }

    @Test
    void keepsMembersAndSaysWhatWasNotCollected() {
        List<String> rows = registry.texts(
                "select (household_id, member_no, area_id, band, age, gender, relationship, age_bracket, marital_status,"
                        + " disability, employment_status, education, family_no, gives_family)::text"
                        + " from reg.member order by household_id, member_no");
        assertThat(rows)
                .containsExactly(
                        "(1001,1,101,2,40,2,1,3,2,64,3,3,1,f)",
                        "(1001,2,101,2,35,1,2,3,2,64,6,1,1,t)",
                        "(1001,3,101,2,12,1,3,1,1,3,6,2,1,f)",
                        "(1001,4,101,2,3,2,3,1,1,64,-1,-1,1,f)",
                        "(1002,1,105,3,51,1,1,3,5,0,2,0,1,t)",
                        "(1002,2,105,3,19,2,3,2,1,0,1,0,1,f)");
    }

    @Test
    void keepsNamesAndAKeyedHashOfTheCardInIdentityOnly() {
        byte[] hash = KeyFile.read(registry.keys, KeyFile.CNIC)
                .mac()
                .doFinal("9000000000032".getBytes(StandardCharsets.US_ASCII));
        String name = Normalizer.normalize("مثال خاتون", Normalizer.Form.NFC);
        assertThat(registry.texts("select household_id || '.' || member_no || ' ' || coalesce(name, '-') || ' '"
                        + " || coalesce(left(encode(cnic_hmac, 'hex'), 8), '-') || ' ' || coalesce(address, '-')"
                        + " from reg.identity where household_id = 1002 order by member_no"))
                .containsExactly(
                        "1002.0 - - مثال گاؤں",
                        "1002.1 " + name + " " + HexFormat.of().formatHex(hash, 0, 4) + " -");
    }

    @Test
    void leavesNoNameNoAddressAndNoCardAnywhereElse() throws IOException {
        List<String> secrets = List.of("Example Head", "مثال", "Example Town", "9000000000011", "90000-0000001-1");
        TestDatabases databases = registry.databases;
        for (boolean publicDatabase : new boolean[] {false, true}) {
            for (String table : Secrets.tables(databases, publicDatabase)) {
                String rows = Secrets.rows(databases, publicDatabase, table);
                for (String secret : secrets) {
                    boolean expected = table.equals("reg.identity") && !secret.startsWith("9");
                    assertThat(rows.contains(secret))
                            .as(table + " holds " + secret)
                            .isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void putsNothingOfAFieldIntoTheReportOrTheRejectedLines() throws IOException {
        String example = Files.readString(EXAMPLE);
        String shifted = example.replace(",male,head,", ",Example Head,9000000000011,")
                .replace("household,1001,,V1", "household,1001,,Example Town");
        IntakeReport report = registry.load(shifted);
        String rejected = Files.readString(registry.imports().resolve(String.valueOf(report.rejectedFile())));
        assertThat(rejected).contains("unknown village").contains("unknown code");
        for (String text : List.of(rejected, report.toString())) {
            assertThat(text).doesNotContain("Example").doesNotContain("9000").doesNotContain("مثال");
        }
    }
}
