package pk.nser.db.sharing.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.grant.ceiling.Receiver;
import pk.nser.db.sharing.party.Officer;
import pk.nser.db.sharing.process.ActorRole;
import pk.nser.db.sharing.process.GratisProcess;
import pk.nser.db.sharing.process.RequestCommand;
import pk.nser.db.sharing.process.RequestProcess;
import pk.nser.db.sharing.process.RequestState;
import pk.nser.db.sharing.process.StepTable;

/** The database itself keeps the order and the four eyes, whoever writes the statement (access.md 3.7). */
class FourEyesTest {
    private static final TestDatabases DATABASES = TestDatabases.create("foureyes");
    private final Filed filed = new Filed(DATABASES, Receiver.GOVERNMENT, "government");

    @AfterAll
    static void drop() {
        DATABASES.close();
    }

    private int interviewed() {
        int request = filed.file(Filed.form("i", "gender"));
        filed.interview(request, "i.b", Filed.extent("village", "area", "gender"), 0);
        return request;
    }

    private static void byHand(String sql) throws SQLException {
        byHand(Role.APP, sql);
    }

    private static void byHand(Role role, String sql) throws SQLException {
        try (Connection connection = DATABASES.pools().of(role).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String moveByHand(int request, String from, String command, String role, String to, int officer) {
        return "insert into app.request_move (request_id, process, from_state, command, role, to_state, officer_id, reason)"
                + " values (" + request + ", 'request', '" + from + "', '" + command + "', '" + role + "', '" + to
                + "', "
                + officer + ", 'by hand')";
    }

    private Officer categoriserWithEveryRole() throws SQLException {
        int id = filed.categoriser.id();
        String roles = "insert into app.officer_role (officer_id, outside, role) select " + id
                + ", false, unnest('{committee,secretary,mis,competent_authority}'::text[])";
        assertThatThrownBy(() -> byHand(roles))
                .as("while serving nobody gets a role")
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
        byHand(Role.BUILD, roles);
        return new pk.nser.db.sharing.party.Officers(DATABASES.pools().of(Role.APP))
                .find(id)
                .orElseThrow();
    }

    @Test
    void whoCategorisedDoesNotApproveEitherWay() throws SQLException {
        int request = interviewed();
        Officer everything = categoriserWithEveryRole();
        assertThatThrownBy(() -> filed.move(everything, request, RequestCommand.RECOMMEND, "{}"))
                .isInstanceOfSatisfying(
                        MoveRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(MoveRefused.Reason.FOUR_EYES));
        assertThatThrownBy(() -> byHand(moveByHand(
                        request, "INTERVIEWED", "recommend", "committee", "COMMITTEE_ASSESSED", everything.id())))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("request_move_four_eyes");
        assertThat(filed.requests.find(request).orElseThrow().state()).isEqualTo(RequestState.INTERVIEWED);
    }

    @Test
    void committeeSecretaryAndIssueAreDifferentPeople() throws SQLException {
        int request = interviewed();
        Officer both = filed.officer(ActorRole.COMMITTEE, ActorRole.SECRETARY, ActorRole.MIS);
        filed.move(both, request, RequestCommand.RECOMMEND, "{}");
        assertThatThrownBy(() -> byHand(
                        moveByHand(request, "COMMITTEE_ASSESSED", "approve", "secretary", "APPROVED", both.id())))
                .hasMessageContaining("request_move_four_eyes");
        filed.move(filed.secretary, request, RequestCommand.APPROVE, "{}");
        filed.move(
                filed.signer,
                request,
                RequestCommand.AGREE,
                Filed.paper(Filed.extent("village", "area", "gender"))
                        .put("agreed_paisa", 0)
                        .toString());
        assertThatThrownBy(() -> filed.move(both, request, RequestCommand.ACTIVATE, "{}"))
                .isInstanceOf(MoveRefused.class)
                .hasMessageContaining("different people");
        assertThat(filed.move(filed.mis, request, RequestCommand.ACTIVATE, "{}").state())
                .isEqualTo(RequestState.ACTIVE);
    }

    @Test
    void noStepIsSkippedByHand() {
        int request = interviewed();
        assertThatThrownBy(
                        () -> byHand(moveByHand(request, "INTERVIEWED", "activate", "mis", "ACTIVE", filed.mis.id())))
                .hasMessageContaining("request_move_step");
        assertThatThrownBy(() -> byHand(moveByHand(request, "AGREED", "activate", "mis", "ACTIVE", filed.mis.id())))
                .hasMessageContaining("has moved meanwhile");
        assertThatThrownBy(() -> byHand(moveByHand(
                        request, "INTERVIEWED", "recommend", "committee", "COMMITTEE_ASSESSED", filed.mis.id())))
                .hasMessageContaining("request_move_role");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update app.request set state = 'APPROVED'",
                "update app.request set category = 'viii'",
                "update app.request_move set reason = 'other'",
                "delete from app.request_move",
                "delete from app.request_duty",
                "insert into app.request_duty (request_id, officer_id, duty) values (1, 1, 'committee')",
                "update app.officer set name = 'other'",
                "delete from app.officer_role",
                "insert into app.request_step values ('request', 'DRAFT', 'x', 'nser_mu', 'ACTIVE', null)",
                "delete from app.payment",
                "insert into app.request_move (request_id, process, from_state, command, role, to_state, reason, moved_at)"
                        + " values (1, 'request', 'DRAFT', 'refuse', 'system', 'REFUSED', 'x', '2001-01-01')"
            })
    void whatWasWrittenStays(String sql) {
        assertThatThrownBy(() -> byHand(sql)).hasMessageContaining("permission denied");
    }

    @Test
    void aFormIsTheRequestersOnlyBeforeItIsSubmitted() {
        int request = interviewed();
        assertThatThrownBy(() -> byHand("update app.request set form = '{}' where request_id = " + request))
                .hasMessageContaining("no longer the requester's");
        assertThatThrownBy(() -> byHand("delete from app.request_file where request_id = " + request))
                .hasMessageContaining("no longer the requester's");
    }

    @Test
    void ofTwoApprovalsAtOnceOneWins() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 10; round++) {
                int request = interviewed();
                filed.move(filed.committee, request, RequestCommand.RECOMMEND, "{}");
                Officer other = filed.officer(ActorRole.SECRETARY);
                List<Callable<String>> approvals = new ArrayList<>();
                for (Officer secretary : List.of(filed.secretary, other)) {
                    approvals.add(() -> approve(secretary, request));
                }
                List<String> outcomes = new ArrayList<>();
                for (Future<String> outcome : two.invokeAll(approvals)) {
                    outcomes.add(outcome.get());
                }
                assertThat(outcomes).containsExactlyInAnyOrder("APPROVED", "ORDER");
                assertThat(filed.sql("select count(*) from app.request_move where command = 'approve' and request_id = "
                                + request))
                        .isEqualTo("1");
            }
        } finally {
            two.shutdownNow();
        }
    }

    private String approve(Officer secretary, int request) {
        try {
            return filed.move(secretary, request, RequestCommand.APPROVE, "{}")
                    .state()
                    .name();
        } catch (MoveRefused refused) {
            return refused.reason().name();
        }
    }

    @Test
    void theDatabaseHoldsTheSameSteps() throws SQLException {
        List<String> held = new ArrayList<>();
        try (Connection connection = DATABASES.superuser(false);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select concat_ws(' ', process, from_state, command, role, to_state) from app.request_step")) {
            while (row.next()) {
                held.add(row.getString(1));
            }
        }
        List<String> code = new ArrayList<>(lines("request", RequestProcess.TABLE));
        code.addAll(lines("gratis", GratisProcess.TABLE));
        assertThat(held).containsExactlyInAnyOrderElementsOf(code);
    }

    private static List<String> lines(String process, StepTable<?, ?> table) {
        return table.steps().stream()
                .flatMap(step -> step.roles().stream()
                        .map(role -> process + " " + step.from() + " "
                                + step.command().name().toLowerCase(java.util.Locale.ROOT) + " " + role.code() + " "
                                + step.to()))
                .toList();
    }
}
