package pk.nser.db.sharing.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.grant.ceiling.Receiver;
import pk.nser.db.sharing.LockedDimensions;
import pk.nser.db.sharing.process.RequestCommand;
import pk.nser.db.sharing.process.RequestState;
import pk.nser.db.sharing.request.FieldFault;
import pk.nser.db.sharing.request.FormFile;
import pk.nser.db.sharing.request.FormReader;

/** What is turned away, and what it says (R10, R13, R23; requirements section 4). */
class RefusalsTest {
    private static final TestDatabases DATABASES = TestDatabases.create("refusals");
    private final Filed filed = new Filed(DATABASES, Receiver.NGO, "local_ngo");

    @AfterAll
    static void drop() {
        DATABASES.close();
    }

    private static String faultOf(Runnable act) {
        try {
            act.run();
            return "none";
        } catch (FieldFault fault) {
            return fault.field();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "objectives",
                "requested",
                "purpose_class",
                "purpose",
                "formats",
                "from",
                "to",
                "boundary_set",
                "areas",
                "coverage",
                "categories",
                "dimensions_description",
                "dimensions",
                "access_persons",
                "security_measures",
                "received_before",
                "rejected_before",
                "requester",
                "own_surveys",
                "declaration"
            })
    void everyFieldIsMissed(String field) {
        ObjectNode form = Filed.form("vi", "gender");
        form.remove(field);
        assertThat(faultOf(() -> new FormReader(Filed.AREAS).read(form))).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "type", "mailing_address", "phones", "mobiles", "email", "contact_person"})
    void everyFieldOfTheRequesterIsMissed(String field) {
        ObjectNode form = Filed.form("vi", "gender");
        ((ObjectNode) form.get("requester")).remove(field);
        assertThat(faultOf(() -> new FormReader(Filed.AREAS).read(form))).isEqualTo("requester." + field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'to':'01/01/2001'}|to",
                "{'from':'31/02/2026'}|from",
                "{'areas':['99']}|areas",
                "{'boundary_set':'other'}|boundary_set",
                "{'categories':['ix']}|categories",
                "{'dimensions':['hh_composition']}|dimensions",
                "{'dimensions':['gender','gender']}|dimensions",
                "{'formats':['fax']}|formats",
                "{'objectives':'a\\u0000b'}|objectives",
                "{'objectives':7}|objectives",
                "{'own_surveys':{'made':true,'kind':'a','scope':'b','coverage':'c'}}|own_surveys.method",
                "{'declaration':{'version':'mine','signed_on':'2026-01-31','signatory':'A'}}|declaration.version",
                "{'surprise':1}|surprise"
            })
    void aWrongFieldIsNamed(String change, String field) {
        ObjectNode form = Filed.form("vi", "gender");
        form.setAll((ObjectNode) Filed.json(change));
        assertThat(faultOf(() -> new FormReader(Filed.AREAS).read(form))).isEqualTo(field);
    }

    @Test
    void aProposalIsOnePage() {
        byte[] long61 = "line\n".repeat(61).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> new FormFile("proposal", long61)).hasMessageContaining("longer than one page");
        byte[] two = "%PDF-1.4\n<</Type /Page>>\n<</Type /Page>>".getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> new FormFile("proposal", two)).hasMessageContaining("exactly one page");
        new FormFile("proposal", "%PDF-1.4\n<</Type/Pages>> <</Type /Page >>".getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> new FormFile("signature", "text".getBytes(StandardCharsets.US_ASCII)))
                .hasMessageContaining("signature");
        assertThatThrownBy(() -> new FormFile("signature", new byte[FormFile.MOST_BYTES + 1]))
                .hasMessageContaining("signature");
    }

    @Test
    void aFormOfSeveralCategoriesIsSplit() {
        ObjectNode form = Filed.form("iv", "gender");
        form.withArray("categories").add("vi");
        var ids = filed.requests.file(
                filed.requester, new FormReader(Filed.AREAS).read(form), Filed.proposal(), Filed.signature());
        assertThat(ids).hasSize(2);
        var second = filed.requests.find(ids.get(1)).orElseThrow();
        assertThat(second.origin()).isEqualTo(ids.get(0));
        assertThat(second.form().ticked()).containsExactly("vi");
        assertThat(filed.requests.find(ids.get(0)).orElseThrow().form().dimensions())
                .isEmpty();
    }

    @Test
    void allTenAreRefusedByTheSystemItself() {
        int request = filed.file(Filed.form("vi", LockedDimensions.all().toArray(new String[0])));
        assertThat(filed.move(filed.requester, request, RequestCommand.SUBMIT, "{}")
                        .state())
                .isEqualTo(RequestState.REFUSED);
        MoveLine line = filed.moves.of(request).get(0);
        assertThat(line.role()).isEqualTo("system");
        assertThat(line.officerId()).isNull();
        assertThat(line.reason()).contains("4.2.3");
    }

    @Test
    void moreLockedOnesThanTheCapAreNotProposed() {
        String[] five = {"rooms", "land", "livestock", "education", "toilet_type"};
        int request = filed.file(Filed.form("vi", five));
        filed.assess(request, "vi");
        ObjectNode details =
                Filed.JSON.createObjectNode().put("expected_households", 1).put("safeguards", "x");
        details.set("extent", Filed.extent("district", "none", five));
        assertThatThrownBy(
                        () -> filed.move(filed.categoriser, request, RequestCommand.SET_CONDITIONS, details.toString()))
                .isInstanceOf(MoveRefused.class)
                .hasMessageContaining("5 locked dimensions of at most 4");
    }

    @Test
    void anNgoGetsListsOnlyForARunningProgramme() {
        int request = filed.file(Filed.form("v", "gender"));
        filed.move(filed.requester, request, RequestCommand.SUBMIT, "{}");
        String verify = "{'category':'v','confidence':2}";
        assertThat(faultOf(() -> filed.move(filed.categoriser, request, RequestCommand.VERIFY, verify)))
                .isEqualTo("category");
        int running = filed.file(Filed.form("v", "gender").put("programme", "School meals"));
        filed.move(filed.requester, running, RequestCommand.SUBMIT, "{}");
        assertThat(filed.move(filed.categoriser, running, RequestCommand.VERIFY, verify)
                        .state())
                .isEqualTo(RequestState.VERIFIED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'areas':['12']}|extent.areas",
                "{'finest':'tehsil'}|extent.finest",
                "{'outputs':['rooms'],'filters':[]}|extent.outputs",
                "{'formats':['print']}|extent.formats",
                "{'to':'2101-01-01'}|extent.to",
                "{'geometry':'exact'}|extent.geometry",
                "{'score_first':5000}|extent.score_last"
            })
    void anExtentIsNeverWiderThanTheRequest(String change, String field) {
        int request = filed.file(Filed.form("vi", "gender"));
        filed.assess(request, "vi");
        ObjectNode extent = Filed.extent("district", "none", "gender");
        extent.setAll((ObjectNode) Filed.json(change));
        ObjectNode details =
                Filed.JSON.createObjectNode().put("expected_households", 1).put("safeguards", "x");
        details.set("extent", extent);
        assertThat(faultOf(() ->
                        filed.move(filed.categoriser, request, RequestCommand.SET_CONDITIONS, details.toString())))
                .isEqualTo(field);
    }

    @Test
    void anAgreementIsNeverWiderThanWhatTheCommitteeLeft() {
        int request = filed.file(Filed.form("vi", "gender", "relationship"));
        ObjectNode wide = Filed.extent("district", "none", "gender", "relationship");
        filed.interview(request, "vi", wide, 10);
        ObjectNode narrow = Filed.JSON.createObjectNode();
        narrow.set("extent", Filed.extent("district", "none", "gender").put("max_households", 5));
        filed.move(filed.committee, request, RequestCommand.RECOMMEND, narrow.toString());
        filed.move(filed.secretary, request, RequestCommand.APPROVE, "{}");
        assertThat(faultOf(() -> filed.move(
                        filed.signer,
                        request,
                        RequestCommand.AGREE,
                        Filed.paper(wide).toString())))
                .isEqualTo("extent.outputs");
        assertThat(filed.sql("select count(*) from app.agreement where request_id = " + request))
                .isEqualTo("0");
    }

    @Test
    void anothersRequestIsUnknown() {
        int request = filed.file(Filed.form("vi", "gender"));
        Filed other = new Filed(DATABASES, Receiver.NGO, "local_ngo");
        assertThatThrownBy(() -> other.move(other.requester, request, RequestCommand.SUBMIT, "{}"))
                .isInstanceOfSatisfying(
                        MoveRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(MoveRefused.Reason.UNKNOWN));
    }
}
