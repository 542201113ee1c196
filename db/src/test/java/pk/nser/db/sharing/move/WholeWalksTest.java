package pk.nser.db.sharing.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.grant.ceiling.Receiver;
import pk.nser.db.sharing.agreement.Agreements;
import pk.nser.db.sharing.agreement.Charges;
import pk.nser.db.sharing.process.GratisCommand;
import pk.nser.db.sharing.process.RequestCommand;
import pk.nser.db.sharing.process.RequestState;

/** From a filed form to an agreement that has ended, for each kind of category (issue 4 point 1). */
class WholeWalksTest {
    private static final TestDatabases DATABASES = TestDatabases.create("walks");
    private final Filed filed = new Filed(DATABASES, Receiver.GOVERNMENT, "government");

    @AfterAll
    static void drop() {
        DATABASES.close();
    }

    private int agreed(String ticked, String category, ObjectNode extent, String... unlocked) {
        int request = filed.file(Filed.form(ticked, dimensions(extent)));
        filed.interview(request, category, extent, 100_000);
        filed.approve(request);
        Moved moved = filed.move(
                filed.signer,
                request,
                RequestCommand.AGREE,
                Filed.paper(extent, unlocked).toString());
        assertThat(moved.state()).isEqualTo(RequestState.AGREED);
        return request;
    }

    private static String[] dimensions(ObjectNode extent) {
        String[] codes = new String[extent.get("outputs").size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = extent.get("outputs").get(i).textValue();
        }
        return codes;
    }

    private int agreement(int request) {
        return Integer.parseInt(filed.sql("select max(agreement_id) from app.agreement where request_id = " + request));
    }

    private String agreementState(int request) {
        return filed.sql("select state from app.agreement where request_id = " + request + " order by 1 limit 1");
    }

    @ParameterizedTest
    @CsvSource({"vi,none,district,gender", "vi,none,district,rooms", "viii,leaf,union_council,rooms"})
    void recordsAreActiveOncePaid(String category, String geometry, String finest, String dimension) {
        String[] unlocked = dimension.equals("rooms") ? new String[] {"rooms"} : new String[0];
        int request = agreed(category, category, Filed.extent(finest, geometry, dimension), unlocked);
        assertThat(agreementState(request)).isEqualTo("agreed");
        assertThat(filed.sql("select grant_id is not null from app.agreement where request_id = " + request))
                .isEqualTo("t");
        assertThatThrownBy(() -> filed.move(filed.mis, request, RequestCommand.ACTIVATE, "{}"))
                .isInstanceOf(MoveRefused.class)
                .hasMessageContaining("paisa are recorded as paid");
        long due = Long.parseLong(filed.sql("select due_paisa from app.request_quote where request_id = " + request));
        assertThat(due).isEqualTo(unlocked.length == 0 ? 30_000_000 : 34_500_000);
        new Agreements(DATABASES.pools().of(Role.APP)).pay(agreement(request), due, "bank 1", filed.signer);
        assertThat(filed.move(filed.mis, request, RequestCommand.ACTIVATE, "{}").state())
                .isEqualTo(RequestState.ACTIVE);
        assertThat(agreementState(request)).isEqualTo("active");
        Charges charges = new Charges(DATABASES.pools().of(Role.APP));
        assertThat(charges.charge(agreement(request), 200).duePaisa()).hasValue(unlocked.length == 0 ? 60_000 : 69_000);
        charges.chargeAnew(agreement(request), 200);
        charges.chargeAnew(agreement(request), 400);
        assertThat(filed.sql("select array_agg(households || ' ' || due_paisa order by charge_id) from app.charge"
                        + " where agreement_id = " + agreement(request)))
                .isEqualTo(unlocked.length == 0 ? "{\"200 60000\",\"400 120000\"}" : "{\"200 69000\",\"400 138000\"}");
    }

    @Test
    void aPrivateSummaryHasItsOwnShortAgreement() {
        ObjectNode extent = Filed.extent("village", "area", "rooms");
        int request = filed.file(Filed.form("i", "rooms"));
        filed.interview(request, "i.b", extent, 0);
        filed.approve(request);
        ObjectNode paper = Filed.paper(extent, "rooms").put("agreed_paisa", 0);
        filed.move(filed.signer, request, RequestCommand.AGREE, paper.toString());
        assertThat(filed.sql("select count(*) from app.aggregate_unlock where agreement_id = " + agreement(request)))
                .isEqualTo("1");
        assertThat(filed.move(filed.mis, request, RequestCommand.ACTIVATE, "{}").state())
                .isEqualTo(RequestState.ACTIVE);
    }

    /** What BISP itself asks for it also pays nothing for; the amount is agreed all the same. */
    @ParameterizedTest
    @CsvSource({"ii.a,bisp,,none", "ii.b,researcher,academic,none", "vii.b,ngo,local_ngo,area"})
    void analysesAndPrivateMapsArePaidAsAgreedCaseByCase(
            String category, String receiver, @Nullable String priceClass, String geometry) {
        Filed by = new Filed(DATABASES, Receiver.ofCode(receiver).orElseThrow(), priceClass);
        ObjectNode extent = Filed.extent("village", geometry, "rooms");
        int request = by.file(Filed.form(category.split("\\.", 2)[0], "rooms"));
        by.interview(request, category, extent, 0);
        by.approve(request);
        ObjectNode paper = Filed.paper(extent, "rooms").put("agreed_paisa", 500);
        by.move(by.signer, request, RequestCommand.AGREE, paper.toString());
        assertThat(filed.sql("select due_paisa from app.request_quote where request_id = " + request))
                .as("no formula")
                .isEqualTo("null");
        assertThatThrownBy(() -> by.move(by.mis, request, RequestCommand.ACTIVATE, "{}"))
                .isInstanceOf(MoveRefused.class)
                .hasMessageContaining("0 of 500 paisa are recorded as paid");
        new Agreements(DATABASES.pools().of(Role.APP)).pay(agreement(request), 500, "bank 2", by.signer);
        assertThat(by.move(by.mis, request, RequestCommand.ACTIVATE, "{}").state())
                .isEqualTo(RequestState.ACTIVE);
        assertThat(filed.sql("select grant_id is null and conditions = '{}' from app.agreement where request_id = "
                        + request))
                .isEqualTo("t");
    }

    @Test
    void theScoreServiceIsApprovedOnceByTheCommitteeAndRenewedWithoutIt() throws SQLException {
        ObjectNode extent = Filed.extent("district", "none");
        extent.withArray("formats").removeAll().add("api");
        int request = filed.file(Filed.form("iii"));
        filed.interview(request, "iii.b", extent, 12_345);
        assertThatThrownBy(() -> filed.move(filed.committee, request, RequestCommand.RECOMMEND, "{}"))
                .isInstanceOf(MoveRefused.class);
        assertThat(filed.move(filed.committee, request, RequestCommand.APPROVE, "{}")
                        .state())
                .isEqualTo(RequestState.APPROVED);
        filed.move(
                filed.signer, request, RequestCommand.AGREE, Filed.paper(extent).toString());
        assertThat(filed.sql("select due_paisa from app.request_quote where request_id = " + request))
                .isEqualTo("3703500");
        end(request);
        assertThat(filed.requests.find(request).orElseThrow().shownState()).isEqualTo(RequestState.EXPIRED);
        assertThat(filed.moves.expire()).contains(request);
        assertThat(agreementState(request)).isEqualTo("ended");
        assertThat(filed.move(filed.signer, request, RequestCommand.RENEW, "{}").state())
                .isEqualTo(RequestState.APPROVED);
        filed.move(
                filed.signer, request, RequestCommand.AGREE, Filed.paper(extent).toString());
        assertThat(filed.sql("select count(*) from app.agreement where request_id = " + request))
                .isEqualTo("2");
    }

    private void end(int request) throws SQLException {
        try (Connection connection = DATABASES.superuser(false);
                Statement statement = connection.createStatement()) {
            statement.execute("update app.agreement set valid_from = now() - interval '2 days', valid_until = now()"
                    + " where request_id = " + request);
        }
    }

    @Test
    void freeDataWaivesThePriceAndNothingElse() {
        ObjectNode extent = Filed.extent("district", "none", "gender");
        int request = filed.file(Filed.form("vi", "gender"));
        filed.assess(request, "vi");
        filed.move(filed.requester, request, GratisCommand.ASK, "{'criterion':'government_body'}");
        ObjectNode conditions =
                Filed.JSON.createObjectNode().put("expected_households", 1000).put("safeguards", "x");
        conditions.set("extent", extent);
        filed.move(filed.categoriser, request, RequestCommand.SET_CONDITIONS, conditions.toString());
        String meeting = "{'held_on':'2026-02-01','present':['A Person'],'record':'all agreed'}";
        assertThatThrownBy(() -> filed.move(filed.categoriser, request, RequestCommand.INTERVIEW, meeting))
                .isInstanceOf(MoveRefused.class)
                .hasMessageContaining("not decided yet");
        filed.move(filed.management, request, GratisCommand.PASS_ON, "{}");
        filed.move(filed.wing, request, GratisCommand.HANDLE, "{}");
        filed.move(filed.committee, request, GratisCommand.ASSESS, "{'criterion':'government_body'}");
        filed.move(filed.authority, request, GratisCommand.APPROVE, "{}");
        filed.move(filed.wing, request, GratisCommand.SIGN, "{'signed_on':'2026-02-01','signatory':'Head'}");
        filed.move(filed.categoriser, request, RequestCommand.INTERVIEW, meeting);
        filed.approve(request);
        filed.move(
                filed.signer, request, RequestCommand.AGREE, Filed.paper(extent).toString());
        assertThat(filed.move(filed.mis, request, RequestCommand.ACTIVATE, "{}").state())
                .isEqualTo(RequestState.ACTIVE);
        assertThat(new Charges(DATABASES.pools().of(Role.APP))
                        .charge(agreement(request), 1000)
                        .lines())
                .contains("G = C + F = 3,000.00", "Waived (government_body): due = 0.00");
    }

    @Test
    void nationwideUseIsCheckedPunishedAndEnded() {
        ObjectNode form = Filed.form("i", "gender").put("coverage", "national");
        int request = filed.file(form);
        ObjectNode extent = Filed.extent("village", "area", "gender");
        filed.interview(request, "i.b", extent, 0);
        filed.approve(request);
        filed.move(
                filed.signer,
                request,
                RequestCommand.AGREE,
                Filed.paper(extent).put("agreed_paisa", 0).toString());
        filed.move(filed.mis, request, RequestCommand.ACTIVATE, "{}");
        assertThat(filed.sql("select ground from app.spot_check where flagged_by is null and agreement_id = "
                        + agreement(request)))
                .isEqualTo("nationwide");
        filed.move(filed.monitor, request, RequestCommand.SPOT_CHECK, "{'ground':'nationwide'}");
        assertThat(agreementState(request)).isEqualTo("active");
        filed.move(filed.signer, request, RequestCommand.SUSPEND, "{'finding':'passed on'}");
        assertThat(agreementState(request)).isEqualTo("suspended");
        assertThatThrownBy(() ->
                        filed.move(filed.signer, request, RequestCommand.PENALISE, "{'clause':3,'event':'passed on'}"))
                .hasMessageContaining("clause");
        filed.move(filed.signer, request, RequestCommand.PENALISE, "{'clause':2,'event':'passed on'}");
        assertThat(filed.sql("select clause from app.penalty where agreement_id = " + agreement(request)))
                .isEqualTo("fine as law says");
        filed.move(filed.signer, request, RequestCommand.REVOKE, "{}");
        assertThat(agreementState(request)).isEqualTo("revoked");
        assertThat(filed.requests.history(filed.institution))
                .extracting(found -> found.state())
                .contains(RequestState.REVOKED);
    }
}
