package pk.nser.db.sharing.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.grant.ceiling.Receiver;
import pk.nser.db.sharing.process.RequestCommand;
import pk.nser.db.sharing.process.RequestState;

/** Whoever can say statements on the serving pool makes himself no agreement: it needs a request that stands approved. */
class AgreementWritersTest {
    private static final TestDatabases DATABASES = TestDatabases.create("writers");
    private final Filed filed = new Filed(DATABASES, Receiver.GOVERNMENT, "government");

    @AfterAll
    static void drop() {
        DATABASES.close();
    }

    private static void say(Role role, String sql) throws SQLException {
        try (Connection connection = DATABASES.pools().of(role).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String agreement(
            String request, String institution, String category, String set, boolean demonstration, String state) {
        return "insert into app.agreement (request_id, institution_id, category, boundary_set, demonstration, state, institution,"
                + " purpose, receiver, areas, finest, dimensions, outputs, filters, unlocked, member_types, geometry, formats,"
                + " max_households, max_rows_per_day, valid_from, valid_until) values (" + request + ", " + institution
                + ", '" + category + "', '" + set + "', " + demonstration + ", '" + state
                + "', 'Some institute', 'p', 'government', '{11}', 5, '{gender}', '{gender}', '{}', '{}', '{}', 'area', '{csv}',"
                + " 0, 0, now(), now() + interval '1 day')";
    }

    private int approved() {
        int request = filed.file(Filed.form("i", "gender"));
        filed.interview(request, "i.b", Filed.extent("village", "area", "gender"), 0);
        filed.approve(request);
        return request;
    }

    @ParameterizedTest
    @CsvSource({"true,active", "true,agreed", "false,active", "false,agreed", "true,suspended"})
    void noneWithoutARequest(boolean demonstration, String state) {
        assertThatThrownBy(() -> say(Role.APP, agreement("null", "null", "i.b", "tiny", demonstration, state)))
                .hasMessageContaining("for the unit's commands alone");
    }

    @ParameterizedTest
    @CsvSource({
        "i.b,tiny,false,active",
        "i.b,tiny,true,agreed",
        "vii.b,tiny,false,agreed",
        "i.b,other,false,agreed",
        "i.b,tiny,false,suspended"
    })
    void noneThatIsNotTheRequests(String category, String set, boolean demonstration, String state) {
        int request = approved();
        String sql = agreement(
                String.valueOf(request), String.valueOf(filed.institution), category, set, demonstration, state);
        assertThatThrownBy(() -> say(Role.APP, sql)).hasMessageContaining("no approved request");
        assertThatThrownBy(() -> say(Role.BUILD, sql)).hasMessageContaining("no approved request");
    }

    @Test
    void noneForAnotherInstitution() {
        String request = String.valueOf(approved());
        Filed other = new Filed(DATABASES, Receiver.GOVERNMENT, "government");
        assertThatThrownBy(() -> say(
                        Role.APP,
                        agreement(request, String.valueOf(other.institution), "i.b", "tiny", false, "agreed")))
                .hasMessageContaining("no approved request");
    }

    @Test
    void noneBeforeTheApprovalOrAfterTheSigning() {
        int request = filed.file(Filed.form("i", "gender"));
        String sql =
                agreement(String.valueOf(request), String.valueOf(filed.institution), "i.b", "tiny", false, "agreed");
        assertThatThrownBy(() -> say(Role.APP, sql)).hasMessageContaining("no approved request");
        filed.interview(request, "i.b", Filed.extent("village", "area", "gender"), 0);
        assertThatThrownBy(() -> say(Role.APP, sql)).hasMessageContaining("no approved request");
        filed.approve(request);
        filed.move(
                filed.signer,
                request,
                RequestCommand.AGREE,
                Filed.paper(Filed.extent("village", "area", "gender"))
                        .put("agreed_paisa", 0)
                        .toString());
        assertThat(filed.requests.find(request).orElseThrow().state()).isEqualTo(RequestState.AGREED);
        assertThatThrownBy(() -> say(Role.APP, sql)).hasMessageContaining("no approved request");
    }

    @Test
    void theOneThatIsTheRequestsIsTaken() {
        String sql = agreement(
                String.valueOf(approved()), String.valueOf(filed.institution), "i.b", "tiny", false, "agreed");
        assertThatCode(() -> say(Role.APP, sql)).doesNotThrowAnyException();
    }

    @Test
    void theCommandsWriteDemonstrations() {
        assertThatCode(() -> say(Role.BUILD, agreement("null", "null", "i.b", "tiny", true, "active")))
                .doesNotThrowAnyException();
    }
}
