package pk.nser.db.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pk.nser.db.intake.IntakeReport.Outcome;
import pk.nser.db.intake.row.Row;

/** One wrong field in the second of three households: its line, field and reason are named, and the others are in. */
class BadFieldsTest {
    @TempDir
    static Path folder;

    private static Registry registry;

    @BeforeAll
    static void open() {
        registry = new Registry("badfields", folder);
    }

    @AfterAll
    static void close() {
        registry.close();
    }

    @BeforeEach
    void empty() {
        registry.empty();
    }

    /** Loads the middle household's lines between two good ones of three lines each; its own line is line 5. */
    private static IntakeReport load(String middle) {
        IntakeReport report = registry.load(TestFile.HEADER + "\n" + TestFile.couple(1) + middle + TestFile.couple(3));
        assertThat(report.outcome()).isEqualTo(Outcome.LOADED);
        return report;
    }

    private static void isRejected(IntakeReport report, long line, String field, String reason) {
        assertThat(report.firstRejections()).contains(new Row.Rejected(line, field, reason));
        assertThat(registry.texts("select household_id from reg.household order by 1"))
                .containsExactly("1", "3");
        assertThat(registry.number("select count(*) from reg.member")).isEqualTo(4);
        assertThat(registry.number("select count(*) from reg.identity where household_id = 2"))
                .isZero();
        assertThat(report.counts().rejected()).isEqualTo(1);
        assertThat(report.counts().rejectedLines())
                .isEqualTo(report.firstRejections().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            household_id | 0 | is smaller than 1
            household_id | -2 | is negative
            household_id | 1000000000000001 | is larger than 1000000000000000
            household_id | two | is not a number
            household_id | '' | is missing
            member_no | 1 | is not for a household's line
            name | Test | is not for a household's line
            village | '' | is missing
            village | V9 | unknown village
            village | D1 | unknown village
            longitude | '' | is missing
            longitude | 69.5 | lies in no village, and more than 50 m from the one named
            longitude | 69.9994 | lies in no village, and more than 50 m from the one named
            longitude | 65 | lies outside the country
            longitude | 80 | lies outside the country
            longitude | 1e2 | is not a number
            score | '' | is missing
            score | -0.1 | is negative
            score | 100.01 | is larger than 100
            score | NaN | is not a number
            rooms | 0 | is smaller than 1
            rooms | 2.5 | is not a whole number
            rooms | '' | is missing
            toilet_type | '' | is missing
            toilet_type | flsh | unknown code: it is one of flush, non_flush, none
            toilet_type | Flush | unknown code: it is one of flush, non_flush, none
            toilet_type | flush;none | unknown code: it is one of flush, non_flush, none
            gas_equipment | '' | is missing
            gas_equipment | geyser;none | says none and something else
            gas_equipment | heater;heater | names the same code twice
            gas_equipment | heater; | unknown code: it is one of geyser, heater, none
            cows | -1 | is negative
            goats | 10000 | is larger than 9999
            lambs | '' | is missing
            land | -1 | is negative
            land | 100001 | is larger than 100000
            land | '' | is missing
            land_unit | '' | is missing
            land_unit | hectare | unknown code: it is one of muraba, acre, kanal, marla
            record | hamlet | is neither household nor member
            """)
    void namesAWrongFieldOfAHousehold(String field, String value, String reason) {
        String line = TestFile.with(TestFile.household(2, "V1", 70.05, 30.05), field, value);
        IntakeReport report = load(line + TestFile.head(2) + TestFile.wife(2));
        if (field.equals("record")) {
            assertThat(report.firstRejections()).contains(new Row.Rejected(5, field, reason));
            return;
        }
        isRejected(report, 5, field, reason);
        isRejected(report, 6, "record", "household rejected");
        isRejected(report, 7, "record", "household rejected");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            household_id | 9 | a member without its household's line before it
            household_id | '' | is missing
            member_no | 1 | stands in the household twice
            member_no | 0 | is smaller than 1
            member_no | 251 | is larger than 250
            member_no | '' | is missing
            village | V1 | is not for a member's line
            cnic | 123 | is not thirteen digits
            gender | '' | is missing
            gender | woman | unknown code: it is one of female, male
            relationship | head | is a second head of the household
            relationship | wife | unknown code: it is one of head, spouse, child, parent, sibling, grandchild, other
            age | -1 | is negative
            age | 121 | is larger than 120
            age | '' | is missing
            marital_status | '' | is missing
            family_no | -1 | is negative
            disability | '' | is missing
            disability | visual;none | says none and something else
            employment_status | '' | is missing
            education | '' | is missing
            education | phd | unknown code: it is one of never_attended, below_primary, primary, middle, matric, intermediate, graduate
            age | 7 | is given although it does not apply under 10 years
            name | Te\u202Est | holds an invisible character that changes the direction of text
            name | Te\u0007st | holds a control character
            """)
    void namesAWrongFieldOfAMember(String field, String value, String reason) {
        String line = TestFile.with(TestFile.wife(2), field, value);
        IntakeReport report = load(TestFile.household(2, "V1", 70.05, 30.05) + TestFile.head(2) + line);
        isRejected(report, 7, reason.contains("under 10") ? "employment_status" : field, reason);
        isRejected(report, 5, "record", "household rejected");
        isRejected(report, 6, "record", "household rejected");
    }

    @Test
    void refusesAHouseholdWithoutMembersOrWithoutAHead() {
        isRejected(load(TestFile.household(2, "V1", 70.05, 30.05)), 5, "record", "is a household without members");
        registry.empty();
        IntakeReport report = load(TestFile.household(2, "V1", 70.05, 30.05) + TestFile.wife(2));
        isRejected(report, 5, "record", "is a household without a head");
    }

    @Test
    void refusesAMemberBeforeAnyHousehold() {
        IntakeReport report = registry.load(TestFile.HEADER + "\n" + TestFile.head(1) + TestFile.couple(1));
        assertThat(report.firstRejections())
                .containsExactly(new Row.Rejected(2, "household_id", "a member before any household"));
        assertThat(report.counts().inserted()).isEqualTo(1);
    }

    @Test
    void namesTheLineAndFieldOfBrokenUtf8() {
        String middle = TestFile.household(2, "V1", 70.05, 30.05) + TestFile.with(TestFile.head(2), "name", "Te@st");
        byte[] file = (TestFile.HEADER + "\n" + TestFile.couple(1) + middle + TestFile.couple(3))
                .getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < file.length; i++) {
            file[i] = file[i] == '@' ? (byte) 0xE9 : file[i];
        }
        isRejected(registry.load(file), 6, "name", "is not UTF-8");
    }

    @Test
    void saysInWhichOtherVillageAHouseholdLies() {
        String household = TestFile.household(2, "V2", 70.05, 30.05);
        IntakeReport report = load(household + TestFile.head(2) + TestFile.wife(2));
        isRejected(report, 5, "longitude", "lies in village V1, not in the one named");
    }

    @Test
    void acceptsAPlaceFiftyMetresOutsideItsVillage() {
        load(TestFile.household(2, "V1", 69.9996, 30.05) + TestFile.head(2) + TestFile.wife(2));
        assertThat(registry.number("select count(*) from reg.household")).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"longitude, 70.05", "education, primary", "disability, none"})
    void refusesWhatWasNotCollectedWhereItIsGiven(String field, String value) {
        String household = TestFile.household(2, "V5", 70.05, 31.05).replace("70.05,31.05", ",");
        String head = TestFile.with(TestFile.head(2), "disability", "");
        String wife = TestFile.with(TestFile.with(TestFile.wife(2), "disability", ""), "education", "");
        load(household + head + wife);
        assertThat(registry.number("select count(*) from reg.household")).isEqualTo(3);
        registry.empty();
        IntakeReport report = field.equals("longitude")
                ? load(TestFile.with(household, field, value) + head + wife)
                : load(household + head + TestFile.with(wife, field, value));
        assertThat(report.rejectedByField()).containsKey(field);
        assertThat(report.counts().rejected()).isEqualTo(1);
    }

    @Test
    void findsEverySwappedPairOfCoordinates() {
        StringBuilder file = new StringBuilder(TestFile.HEADER + "\n");
        for (int id = 1; id <= 200; id++) {
            file.append(TestFile.household(id, "V1", 30.0 + id / 2010.0, 70.0 + id / 2010.0))
                    .append(TestFile.head(id));
        }
        IntakeReport report = registry.load(file.toString());
        assertThat(report.counts().rejected()).isEqualTo(200);
        assertThat(report.rejectedByField()).containsEntry("longitude", 200L);
        assertThat(report.firstRejections().get(0).reason())
                .isEqualTo("longitude and latitude are swapped: exchange the two");
    }
}
