package pk.nser.db.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pk.nser.db.release.fixture.ReleaseCheck;
import pk.nser.db.release.fixture.Steps;
import pk.nser.db.release.fixture.TestCountry;
import pk.nser.db.release.fixture.TestHouse;

/** Households and members are frozen in two transactions: of one state of the registry, both or neither. */
class OneRegistryTest {
    private static final String VILLAGE = "C111B1a";
    private static final String OF_NO_BUILD =
            "select count(*) from reg.snapshot_member where build not in (select build from reg.build)";

    @TempDir
    Path keys;

    private TestCountry country;

    @BeforeEach
    void make() throws IOException, SQLException {
        country = TestCountry.create("one_registry", keys);
    }

    @AfterEach
    void drop() {
        country.close();
    }

    @Test
    void membersAreThoseOfTheFrozenHouseholdsWhateverIsTakenInMeanwhile() {
        List<TestHouse> before = country.copy();
        Steps changing = Steps.at("Comparing with the last release", this::changeAVillage);
        assertThat(country.build("2026-03", "2026-03-31", changing).faults()).isEmpty();
        new ReleaseCheck(country, "2026-03").equalsNaiveRecount(before);
    }

    private void changeAVillage() {
        List<TestHouse> houses = country.in(VILLAGE);
        houses.forEach(house -> {
            house.values.put("rooms", 1);
            house.members.forEach(member -> member.values().put("gender", 1));
        });
        try {
            country.write(houses);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Freezing households", "Placing households in leaves", "Counting households", "Freezing members"
            })
    void aBuildThatFailsLeavesNoMembersThatNobodyDrops(String step) {
        Steps failing = Steps.at(step, () -> {
            throw new IllegalStateException("stopped on purpose");
        });
        assertThatThrownBy(() -> country.build("2026-03", "2026-03-31", failing))
                .hasMessage("stopped on purpose");
        assertThat(country.databases.number(OF_NO_BUILD)).isZero();

        assertThat(country.build("2026-03", "2026-03-31").faults()).isEmpty();
        new ReleaseCheck(country, "2026-03").equalsNaiveRecount(country.copy());
        assertThat(country.databases.number("select count(*) from reg.snapshot_member"))
                .isEqualTo(country.databases.number("select count(*) from reg.member"));
    }
}
