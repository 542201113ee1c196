package pk.nser.db.sharing.move;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.grant.ceiling.Receiver;
import pk.nser.db.sharing.Institutions;
import pk.nser.db.sharing.LockCap;
import pk.nser.db.sharing.party.Officer;
import pk.nser.db.sharing.party.Officers;
import pk.nser.db.sharing.party.Profiles;
import pk.nser.db.sharing.process.ActorRole;
import pk.nser.db.sharing.process.GratisCommand;
import pk.nser.db.sharing.process.RequestCommand;
import pk.nser.db.sharing.request.AreaBook;
import pk.nser.db.sharing.request.FormFile;
import pk.nser.db.sharing.request.FormReader;
import pk.nser.db.sharing.request.Requests;

/** Officers, an institution and a request that can be walked through its process. */
final class Filed {
    static final ObjectMapper JSON = new ObjectMapper();
    static final AreaBook AREAS = new AreaBook() {
        @Override
        public boolean knows(String boundarySet) {
            return boundarySet.equals("tiny");
        }

        @Override
        public List<String> path(String boundarySet, String code) {
            return switch (code) {
                case "PK" -> List.of("PK");
                case "11", "12" -> List.of(code, "PK");
                case "1111" -> List.of("1111", "11", "PK");
                default -> List.of();
            };
        }
    };

    final TestDatabases databases;
    final Moves moves;
    final Requests requests;
    final int institution;
    final Officer requester;
    final Officer categoriser;
    final Officer signer;
    final Officer committee;
    final Officer secretary;
    final Officer authority;
    final Officer management;
    final Officer wing;
    final Officer mis;
    final Officer monitor;

    Filed(TestDatabases databases, Receiver receiver, @Nullable String priceClass) {
        this.databases = databases;
        var app = databases.pools().of(Role.APP);
        moves = new Moves(app, LockCap.STANDARD, AREAS);
        requests = new Requests(app);
        institution = new Institutions(app).registerBody("Some institute").id();
        new Profiles(app).judge(institution, receiver, priceClass);
        requester = new Officers(databases.pools().of(Role.BUILD))
                .add("Asker", EnumSet.of(ActorRole.REQUESTER), institution);
        categoriser = officer(ActorRole.NSER_MU);
        signer = officer(ActorRole.NSER_MU);
        committee = officer(ActorRole.COMMITTEE);
        secretary = officer(ActorRole.SECRETARY);
        authority = officer(ActorRole.COMPETENT_AUTHORITY);
        management = officer(ActorRole.MANAGEMENT);
        wing = officer(ActorRole.CASH_TRANSFER_WING);
        mis = officer(ActorRole.MIS);
        monitor = officer(ActorRole.M_AND_E);
    }

    Officer officer(ActorRole... roles) {
        return new Officers(databases.pools().of(Role.BUILD)).add("Officer", Set.of(roles), null);
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** A form that can be taken, for one category. */
    static ObjectNode form(String category, String... dimensions) {
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Karachi"));
        ObjectNode form = (ObjectNode) json("{'requester':{'name':'Some institute','type':'governmental',"
                + "'mailing_address':'Road 1, Islamabad','phones':['+92 51 1234567'],'mobiles':['0300-1234567'],"
                + "'email':'ask@institute.example','contact_person':'A Person'},'objectives':'To plan schools',"
                + "'requested':'Households of a district','purpose_class':'planning','purpose':'Planning schools',"
                + "'formats':['soft_copy','live'],'boundary_set':'tiny','areas':['11'],'coverage':'regional',"
                + "'access_persons':[{'name':'A Person','body':'Some institute','inside':true}],"
                + "'own_surveys':{'made':false},'security_measures':'Locked room, no network',"
                + "'received_before':false,'rejected_before':false,"
                + "'declaration':{'version':'annex-i-2016','signed_on':'2026-01-31','signatory':'A Person'}}");
        form.put("from", today.toString()).put("to", today.plusDays(90).toString());
        form.putArray("categories").add(category);
        form.put("dimensions_description", "as ticked");
        List.of(dimensions).forEach(form.withArray("dimensions")::add);
        return form;
    }

    static FormFile proposal() {
        return new FormFile("proposal", "We plan schools.\n".getBytes(StandardCharsets.UTF_8));
    }

    static FormFile signature() {
        return new FormFile("signature", "\u0089PNG\r\n\u001a\nsigned".getBytes(StandardCharsets.ISO_8859_1));
    }

    int file(ObjectNode form) {
        return requests.file(requester, new FormReader(AREAS).read(form), proposal(), signature())
                .get(0);
    }

    Moved move(Officer officer, int request, RequestCommand command, String details) {
        return moves.move(officer, request, command, "as it should be", json(details));
    }

    Moved move(Officer officer, int request, GratisCommand command, String details) {
        return moves.move(officer, request, command, "as it should be", json(details));
    }

    /** Up to what the Committee will see. */
    void interview(int request, String category, ObjectNode extent, long households) {
        assess(request, category);
        ObjectNode details =
                JSON.createObjectNode().put("expected_households", households).put("safeguards", "as usual");
        details.set("extent", extent);
        move(categoriser, request, RequestCommand.SET_CONDITIONS, details.toString());
        move(
                categoriser,
                request,
                RequestCommand.INTERVIEW,
                "{'held_on':'2026-02-01','present':['A Person'],'record':'all agreed'}");
    }

    void assess(int request, String category) {
        move(requester, request, RequestCommand.SUBMIT, "{}");
        move(categoriser, request, RequestCommand.VERIFY, "{'category':'" + category + "','confidence':2}");
        move(categoriser, request, RequestCommand.ASSESS, "{'security':'good enough'}");
    }

    void approve(int request) {
        move(committee, request, RequestCommand.RECOMMEND, "{}");
        move(secretary, request, RequestCommand.APPROVE, "{}");
    }

    static ObjectNode extent(String finest, String geometry, String... outputs) {
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Karachi"));
        ObjectNode extent = (ObjectNode) json("{'areas':['11'],'filters':[],'member_types':['head'],'score_first':0,"
                + "'score_last':4000,'formats':['csv'],'max_households':100000,'max_rows_per_day':1000000,"
                + "'approvals':[]}");
        extent.put("finest", finest).put("geometry", geometry);
        extent.put("from", today.toString()).put("to", today.plusDays(30).toString());
        List.of(outputs).forEach(extent.withArray("outputs")::add);
        return extent;
    }

    static ObjectNode paper(ObjectNode extent, String... unlocked) {
        String signature = "'on':'2026-02-10','sha256':'" + "ab".repeat(32) + "'}";
        ObjectNode paper = (ObjectNode) json("{'clauses':{'use':'only the purpose','confidentiality':'utmost care',"
                + "'third_parties':'none','penalties':['end of use','fine as law says']},"
                + "'signatures':[{'side':'bisp','by':'DG'," + signature + ",{'side':'institution','by':'Head',"
                + signature
                + "],'unlocks':[],'persons':['A Person'],'destruction_certificate':true,'duo':['TS','US']}");
        for (String dimension : unlocked) {
            paper.withArray("unlocks").addObject().put("dimension", dimension).put("reason", "the purpose needs it");
        }
        paper.set("extent", extent);
        return paper;
    }

    /** One value of a row, looked up behind the walls. */
    String sql(String query) {
        try (Connection connection = databases.superuser(false);
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            return row.next() ? String.valueOf(row.getString(1)) : "no row";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
