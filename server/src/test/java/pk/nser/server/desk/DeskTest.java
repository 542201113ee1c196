package pk.nser.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.grant.ceiling.Receiver;
import pk.nser.db.sharing.Institutions;
import pk.nser.db.sharing.LockedDimensions;
import pk.nser.db.sharing.party.Officer;
import pk.nser.db.sharing.party.OfficerTokens;
import pk.nser.db.sharing.party.Officers;
import pk.nser.db.sharing.party.Profiles;
import pk.nser.db.sharing.process.ActorRole;
import pk.nser.server.OpenedServer;
import pk.nser.server.fixture.Asker;
import pk.nser.server.fixture.Forms;
import pk.nser.server.fixture.TinyDatabases;

/** A request over HTTP, from the form to an agreement in force, by five officers; and who is told no, and how. */
class DeskTest {
    private static final TestDatabases DATABASES = TinyDatabases.create("desk");
    private static final OpenedServer SERVER = OpenedServer.open(DATABASES.address());
    private static final Asker ASKER = new Asker(SERVER.port());

    private final int institution = institution();
    private final String asker = officer(institution, ActorRole.REQUESTER);
    private final String unit = officer(null, ActorRole.NSER_MU);
    private final String committee = officer(null, ActorRole.COMMITTEE);
    private final String secretary = officer(null, ActorRole.SECRETARY);
    private final String mis = officer(null, ActorRole.MIS);

    @AfterAll
    static void close() {
        SERVER.close();
        DATABASES.close();
    }

    private static int institution() {
        int id = new Institutions(DATABASES.pools().of(Role.APP))
                .registerBody("Some institute")
                .id();
        new Profiles(DATABASES.pools().of(Role.APP)).judge(id, Receiver.GOVERNMENT, "government");
        return id;
    }

    /** The token of a new officer. */
    private static String officer(@org.jspecify.annotations.Nullable Integer institution, ActorRole role) {
        Officer officer =
                new Officers(DATABASES.pools().of(Role.BUILD)).add("Some Body", EnumSet.of(role), institution);
        return new OfficerTokens(DATABASES.pools().of(Role.BUILD), new SecureRandom())
                .issue(officer.id(), 1)
                .text();
    }

    private static HttpResponse<byte[]> ask(String method, String path, String token, String body) {
        return ASKER.ask(method, path, body, "Authorization", "Bearer " + token);
    }

    private static HttpResponse<byte[]> move(String tree, int request, String command, String token, JsonNode details) {
        ObjectNode step = Forms.json("{'reason':'as it should be'}").put("command", command);
        step.set("details", details);
        return ask("POST", tree + "/" + request + "/moves", token, step.toString());
    }

    private static HttpResponse<byte[]> desk(int request, String command, String token, JsonNode details) {
        return move("/desk/requests", request, command, token, details);
    }

    private static void moved(HttpResponse<byte[]> answer, String state) {
        assertThat(answer.statusCode()).as(Asker.text(answer)).isEqualTo(200);
        assertThat(Asker.json(answer).path("state").asText()).isEqualTo(state);
        assertThat(Asker.header(answer, "Cache-Control")).isEqualTo("private, no-store");
    }

    private static void refused(HttpResponse<byte[]> answer, int status, String code) {
        assertThat(answer.statusCode()).as(Asker.text(answer)).isEqualTo(status);
        assertThat(Asker.json(answer).path("code").asText()).isEqualTo(code);
        assertThat(Asker.header(answer, "Cache-Control")).isEqualTo("private, no-store");
    }

    private static void faulty(HttpResponse<byte[]> answer, String field) {
        refused(answer, 400, "bad-parameter");
        assertThat(Asker.json(answer).path("parameter").asText()).isEqualTo(field);
    }

    private static JsonNode none() {
        return Forms.json("{}");
    }

    private int filed(String... dimensions) {
        HttpResponse<byte[]> answer =
                ask("POST", "/requests", asker, Forms.filed("viii", dimensions).toString());
        assertThat(answer.statusCode()).as(Asker.text(answer)).isEqualTo(201);
        return Asker.json(answer).path("requests").get(0).asInt();
    }

    private int recommended() {
        int request = filed("rooms");
        moved(move("/requests", request, "submit", asker, none()), "SUBMITTED");
        moved(desk(request, "verify", unit, Forms.json("{'category':'viii','confidence':2}")), "VERIFIED");
        moved(desk(request, "assess", unit, Forms.json("{'security':'good enough'}")), "ASSESSED");
        moved(desk(request, "set_conditions", unit, Forms.conditions("rooms")), "CONDITIONS_SET");
        moved(desk(request, "interview", unit, Forms.meeting()), "INTERVIEWED");
        moved(desk(request, "recommend", committee, none()), "COMMITTEE_ASSESSED");
        return request;
    }

    @Test
    void fiveOfficersWalkARequestFromItsFormToAnAgreementInForce() {
        int request = recommended();
        moved(desk(request, "approve", secretary, none()), "APPROVED");
        moved(desk(request, "agree", unit, Forms.paper("rooms")), "AGREED");
        refused(desk(request, "activate", mis, none()), 409, "guard");
        JsonNode whole = Asker.json(ask("GET", "/desk/requests/" + request, unit, ""));
        int agreement = whole.path("agreements").get(0).path("agreement").asInt();
        long due = whole.path("quote").path("due_paisa").asLong();
        assertThat(due).isEqualTo(34_500_000);
        String payments = "/desk/agreements/" + agreement + "/payments";
        String paid = "{\"paisa\":" + due + ",\"reference\":\"bank 1\"}";
        refused(ask("POST", payments, mis, paid), 403, "role");
        faulty(ask("POST", payments, unit, "{\"paisa\":0,\"reference\":\"x\"}"), "paisa");
        assertThat(ask("POST", payments, unit, paid).statusCode()).isEqualTo(201);
        String tokens = "/desk/agreements/" + agreement + "/tokens";
        refused(ask("POST", tokens, mis, ""), 403, "four-eyes");
        moved(desk(request, "activate", mis, none()), "ACTIVE");
        refused(ask("POST", tokens, unit, ""), 403, "four-eyes");
        refused(ask("POST", tokens, officer(null, ActorRole.MIS), ""), 403, "four-eyes");
        HttpResponse<byte[]> handed = ask("POST", tokens, mis, "");
        assertThat(handed.statusCode()).as(Asker.text(handed)).isEqualTo(201);
        String token = Asker.json(handed).path("token").asText();
        assertThat(ask("GET", "/private/deliveries", token, "").statusCode()).isEqualTo(200);
        refused(ask("POST", tokens, mis, ""), 409, "guard");
        refused(ask("POST", "/desk/agreements/2000000/tokens", mis, ""), 404, "not-found");
        assertThat(Asker.json(ask("GET", "/desk/agreements/" + agreement, unit, ""))
                        .path("agreement")
                        .path("state")
                        .asText())
                .isEqualTo("active");
        assertThat(Asker.text(ask("GET", "/desk/agreements", secretary, ""))).contains("\"request\":" + request);
        assertThat(Asker.text(ask("GET", "/desk/requests", mis, ""))).contains("\"request\":" + request);
        String own = Asker.text(ask("GET", "/requests/" + request, asker, ""));
        assertThat(own).contains("ACTIVE", "34500000").doesNotContain("good enough", "Some Body");
        assertThat(Asker.text(ask("GET", "/requests", asker, ""))).contains("\"request\":" + request);
    }

    @Test
    void ofTwoApprovalsAtOnceOneIsTooLate() {
        int request = recommended();
        CountDownLatch start = new CountDownLatch(1);
        List<CompletableFuture<HttpResponse<byte[]>>> both = Stream.of(secretary, officer(null, ActorRole.SECRETARY))
                .map(token -> CompletableFuture.supplyAsync(() -> {
                    try {
                        start.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return desk(request, "approve", token, none());
                }))
                .toList();
        start.countDown();
        assertThat(both.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
                .containsExactlyInAnyOrder(200, 409);
        assertThat(Asker.json(ask("GET", "/desk/requests/" + request, unit, "")).path("moves"))
                .filteredOn(line -> line.path("command").asText().equals("approve"))
                .hasSize(1);
    }

    @Test
    void whoMayNotIsToldSo() {
        int request = filed("rooms");
        refused(desk(request, "verify", committee, none()), 403, "role");
        refused(desk(request, "submit", asker, none()), 403, "role");
        refused(ask("GET", "/desk/requests", asker, ""), 403, "role");
        refused(ask("POST", "/requests", unit, Forms.filed("viii", "rooms").toString()), 403, "role");
        String stranger = officer(institution(), ActorRole.REQUESTER);
        refused(ask("GET", "/requests/" + request, stranger, ""), 404, "not-found");
        refused(move("/requests", request, "submit", stranger, none()), 404, "not-found");
        refused(ask("PUT", "/requests/" + request, stranger, "{}"), 404, "not-found");
        assertThat(Asker.text(ask("GET", "/requests", stranger, ""))).isEqualTo("[]");
        refused(desk(2_000_000, "verify", unit, none()), 404, "not-found");
        refused(ask("GET", "/desk/agreements/2000000", unit, ""), 404, "not-found");
        refused(desk(request, "assess", unit, none()), 409, "order");
        refused(ASKER.get("/desk/requests"), 401, "needs-token");
        refused(ASKER.get("/requests"), 401, "needs-token");
        refused(ASKER.get("/desk/requests", "Cookie", "nser_session=" + unit), 401, "needs-token");
        refused(ask("GET", "/desk/requests", unit.substring(0, 60), ""), 401, "needs-token");
        String reader = TinyDatabases.tokens(DATABASES)
                .issue(java.util.Set.of("11"), pk.nser.db.area.AreaLevel.VILLAGE, java.util.Set.of("rooms"))
                .text();
        refused(ask("GET", "/desk/requests", reader, ""), 401, "needs-token");
        assertThat(ask("GET", "/private/tokens", unit, "").statusCode()).isEqualTo(401);
    }

    @Test
    void whatIsMissingIsNamed() {
        for (String field : List.of("purpose", "objectives", "security_measures", "coverage", "areas", "to")) {
            ObjectNode form = Forms.filed("viii", "rooms");
            ((ObjectNode) form.get("form")).remove(field);
            faulty(ask("POST", "/requests", asker, form.toString()), field);
        }
        ObjectNode bare = Forms.filed("viii", "rooms");
        bare.remove("proposal");
        faulty(ask("POST", "/requests", asker, bare.toString()), "proposal");
        faulty(ask("POST", "/requests", asker, "{"), "body");
        int request = filed("rooms");
        moved(move("/requests", request, "submit", asker, none()), "SUBMITTED");
        faulty(desk(request, "verify", unit, Forms.json("{'category':'viii'}")), "confidence");
        faulty(desk(request, "please", unit, none()), "command");
        faulty(ask("POST", "/desk/requests/" + request + "/moves", unit, "{\"command\":\"return\"}"), "reason");
        faulty(ask("GET", "/desk/requests/x", unit, ""), "id");
    }

    @Test
    void allTenAreRefusedByTheSystemItself() {
        int request = filed(LockedDimensions.all().toArray(String[]::new));
        moved(move("/requests", request, "submit", asker, none()), "REFUSED");
        refused(move("/requests", request, "submit", asker, none()), 409, "order");
    }

    @Test
    void whatWasReturnedIsCorrectedAndWhatIsTooLargeIsNotRead() {
        int request = filed("rooms");
        moved(move("/requests", request, "submit", asker, none()), "SUBMITTED");
        String corrected = Forms.filed("viii", "land").toString();
        refused(ask("PUT", "/requests/" + request, asker, corrected), 409, "order");
        moved(desk(request, "return", unit, none()), "RETURNED");
        HttpResponse<byte[]> answer = ask("PUT", "/requests/" + request, asker, corrected);
        assertThat(answer.statusCode()).as(Asker.text(answer)).isEqualTo(200);
        assertThat(Asker.json(answer).path("form").path("dimensions").get(0).asText())
                .isEqualTo("land");
        ObjectNode large = Forms.filed("viii", "rooms").put("proposal", "A".repeat(JsonBody.MOST_BYTES));
        refused(ask("POST", "/requests", asker, large.toString()), 413, "too-large");
    }
}
