package pk.nser.db.sharing.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.grant.ceiling.Receiver;
import pk.nser.db.sharing.agreement.Agreements;
import pk.nser.db.sharing.agreement.Charges;
import pk.nser.db.sharing.process.RequestCommand;
import pk.nser.db.sharing.process.RequestState;
import pk.nser.db.sharing.request.FieldFault;

/** Lists of beneficiaries, from the form to an agreement that stands (categories iv and v). */
class ListWalksTest {
    private static final TestDatabases DATABASES = TestDatabases.create("listwalks");
    private final Filed filed = new Filed(DATABASES, Receiver.GOVERNMENT, "government");

    @AfterAll
    static void drop() {
        DATABASES.close();
    }

    private static ObjectNode extent(String... outputs) {
        return Filed.extent("village", "none", outputs).put("score_last", 1617);
    }

    /** A list of persons chosen by disability, with a column for the gender. */
    private static ObjectNode chosen() {
        ObjectNode extent = extent("gender");
        extent.withArray("filters").add("disability");
        extent.set("conditions", Filed.json("{'disability':['visual','hearing']}"));
        return extent;
    }

    private void payAndActivate(int request, long due) {
        assertThat(filed.sql("select due_paisa from app.request_quote where request_id = " + request))
                .isEqualTo(String.valueOf(due));
        assertThatThrownBy(() -> filed.move(filed.mis, request, RequestCommand.ACTIVATE, "{}"))
                .isInstanceOf(MoveRefused.class)
                .hasMessageContaining("paisa are recorded as paid");
        new Agreements(DATABASES.pools().of(Role.APP)).pay(agreement(request), due, "bank 1", filed.signer);
        assertThat(filed.move(filed.mis, request, RequestCommand.ACTIVATE, "{}").state())
                .isEqualTo(RequestState.ACTIVE);
    }

    private int agreement(int request) {
        return Integer.parseInt(filed.sql("select max(agreement_id) from app.agreement where request_id = " + request));
    }

    private String of(int request, String columns) {
        return filed.sql("select " + columns + " from app.agreement where request_id = " + request);
    }

    @Test
    void aListOfBeneficiariesHasNoDimensionAndABasePrice() {
        int request = filed.file(Filed.form("iv"));
        filed.interview(request, "iv", extent(), 100_000);
        filed.approve(request);
        filed.move(
                filed.signer,
                request,
                RequestCommand.AGREE,
                Filed.paper(extent()).toString());
        payAndActivate(request, 30_000_000);
        assertThat(of(request, "concat_ws(' ', dimensions, member_types, score_last, geometry, conditions, state)"))
                .isEqualTo("{} {head} 1617 none {} active");
        assertThat(of(request, "(select category from app.record_grant g where g.grant_id = agreement.grant_id)"))
                .isEqualTo("iv");
        assertThat(new Charges(DATABASES.pools().of(Role.APP))
                        .charge(agreement(request), 200)
                        .duePaisa())
                .hasValue(60_000);
    }

    @Test
    void aListWithDimensionsIsSignedWithWhatItChooses() {
        int request = filed.file(Filed.form("v", "gender", "disability"));
        filed.interview(request, "v", chosen(), 100_000);
        filed.approve(request);
        assertThatThrownBy(() -> filed.move(
                        filed.signer,
                        request,
                        RequestCommand.AGREE,
                        Filed.paper(chosen(), "disability").toString()))
                .as("each column has its own unlock, locked or not (A11)")
                .isInstanceOf(FieldFault.class)
                .hasMessageContaining("unlocked once: disability, gender");
        filed.move(
                filed.signer,
                request,
                RequestCommand.AGREE,
                Filed.paper(chosen(), "gender", "disability").toString());
        payAndActivate(request, 34_500_000);
        assertThat(of(request, "concat_ws(' ', outputs, filters, unlocked, conditions)"))
                .isEqualTo("{gender} {disability} {disability,gender} {\"disability\": [\"hearing\", \"visual\"]}");
        assertThat(of(
                        request,
                        "(select string_agg(dimension, ',') from app.unlock u where u.grant_id = agreement.grant_id)"))
                .as("the ledger counts the locked ones")
                .isEqualTo("disability");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'conditions':null}|extent.conditions",
                "{'conditions':{}}|extent.conditions.disability",
                "{'conditions':{'disability':[]}}|extent.conditions.disability",
                "{'conditions':{'disability':['ghost']}}|extent.conditions.disability",
                "{'conditions':{'disability':['visual'],'gender':['female']}}|extent.conditions.gender",
                "{'filters':['gender']}|extent.conditions.disability",
                "{'member_types':[]}|extent.member_types",
                "{'score_last':1616}|extent.score_last",
                "{'score_first':1}|extent.score_last"
            })
    void whatAListWouldLeaveOpenIsNamed(String change, String field) {
        int request = filed.file(Filed.form("v", "gender", "disability"));
        filed.assess(request, "v");
        ObjectNode extent = chosen();
        extent.setAll((ObjectNode) Filed.json(change));
        ObjectNode details =
                Filed.JSON.createObjectNode().put("expected_households", 1).put("safeguards", "x");
        details.set("extent", extent);
        assertThatThrownBy(
                        () -> filed.move(filed.categoriser, request, RequestCommand.SET_CONDITIONS, details.toString()))
                .isInstanceOfSatisfying(
                        FieldFault.class, fault -> assertThat(fault.field()).isEqualTo(field));
    }

    /** Dropping a filter, or letting one more category in, would list more persons. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'filters':[],'conditions':{}}|extent.conditions",
                "{'conditions':{'disability':['visual','hearing','speech']}}|extent.conditions",
                "{'conditions':{'disability':['visual']}}|none"
            })
    void theCommitteeOnlyNarrowsWhatIsChosen(String change, String field) {
        int request = filed.file(Filed.form("v", "gender", "disability"));
        filed.interview(request, "v", chosen(), 10);
        ObjectNode extent = chosen();
        extent.setAll((ObjectNode) Filed.json(change));
        ObjectNode details = Filed.JSON.createObjectNode();
        details.set("extent", extent);
        String fault = "none";
        try {
            filed.move(filed.committee, request, RequestCommand.RECOMMEND, details.toString());
        } catch (FieldFault refused) {
            fault = refused.field();
        }
        assertThat(fault).isEqualTo(field);
    }

    @Test
    void otherCategoriesHaveNoConditions() {
        int request = filed.file(Filed.form("vi", "gender"));
        filed.assess(request, "vi");
        ObjectNode extent = Filed.extent("district", "none", "gender");
        extent.set("conditions", Filed.json("{'gender':['female']}"));
        ObjectNode details =
                Filed.JSON.createObjectNode().put("expected_households", 1).put("safeguards", "x");
        details.set("extent", extent);
        assertThatThrownBy(
                        () -> filed.move(filed.categoriser, request, RequestCommand.SET_CONDITIONS, details.toString()))
                .isInstanceOfSatisfying(
                        FieldFault.class, fault -> assertThat(fault.field()).isEqualTo("extent.conditions"));
    }
}
