package pk.nser.server.command.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.sharing.area.PublishedAreas;
import pk.nser.db.sharing.party.OfficerTokens;
import pk.nser.db.statistics.Releases;
import pk.nser.db.statistics.ShownAreas;
import pk.nser.server.command.Failure;
import pk.nser.server.fixture.Forms;
import pk.nser.server.fixture.Operator;
import pk.nser.server.fixture.TinyDatabases;

/** A request walked from its form to an agreement in force on the command line, and what is refused on the way. */
class ProcessCommandsTest {
    @TempDir
    private static Path home;

    private static final TestDatabases DATABASES = TinyDatabases.create("deskcmd");
    private static Operator operator;
    private static int institution;

    @BeforeAll
    static void makeHome() {
        operator = Operator.of(home, DATABASES.address());
        institution = number(done("institution", "add", "Some institute"), "institution");
        done("institution", "judge", "" + institution, "--receiver", "government", "--price-class", "government");
    }

    @AfterAll
    static void drop() {
        DATABASES.close();
    }

    private static String done(String... words) {
        Operator.Answer answer = operator.run(words);
        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isZero();
        return answer.out();
    }

    private static void refused(String said, String... words) {
        Operator.Answer answer = operator.run(words);
        assertThat(answer.err()).contains(said).doesNotContain("\tat ");
        assertThat(answer.err().lines()).hasSize(1);
        assertThat(answer.code()).isEqualTo(Failure.REFUSED);
        assertThat(answer.out()).isEmpty();
    }

    private static int number(String out, String before) {
        Matcher told = Pattern.compile(before + " (\\d+)").matcher(out);
        assertThat(told.find()).as(out).isTrue();
        return Integer.parseInt(told.group(1));
    }

    private static int officer(String roles, String... more) {
        List<String> words = new ArrayList<>(List.of("officer", "add", "Some Body", "--role", roles));
        words.addAll(List.of(more));
        return number(done(words.toArray(String[]::new)), "officer");
    }

    private static int requester() {
        return officer("requester", "--institution", "" + institution);
    }

    private static String file(JsonNode document) {
        try {
            return Files.writeString(Files.createTempFile(home, "document", ".json"), document.toString())
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] words(int request, String command, int by, JsonNode details) {
        return new String[] {
            "request",
            "move",
            "" + request,
            command,
            "--by",
            "" + by,
            "--reason",
            "as it should be",
            "--details",
            file(details)
        };
    }

    private static String move(int request, String command, int by, JsonNode details) {
        return done(words(request, command, by, details));
    }

    private static JsonNode none() {
        return Forms.json("{}");
    }

    private static int filed(int by, ObjectNode form) {
        return number(done("request", "file", file(form), "--by", "" + by), "request");
    }

    @Test
    void aRequestIsWalkedToAnAgreementInForceAndStopped() {
        int asker = requester();
        int unit = officer("nser_mu");
        int request = filed(asker, Forms.filed("viii", "rooms"));
        move(request, "submit", asker, none());
        move(request, "verify", unit, Forms.json("{'category':'viii','confidence':2}"));
        move(request, "assess", unit, Forms.json("{'security':'good enough'}"));
        move(request, "set_conditions", unit, Forms.conditions("rooms"));
        move(request, "interview", unit, Forms.meeting());
        int committee = officer("committee,secretary");
        move(request, "recommend", committee, none());
        refused("different people's", words(request, "approve", committee, none()));
        move(request, "approve", officer("secretary"), none());
        move(request, "agree", unit, Forms.paper("rooms"));
        int mis = officer("mis");
        refused("paisa are recorded as paid", words(request, "activate", mis, none()));
        int agreement = number(done("agreement", "list"), "agreement");
        assertThat(done("agreement", "list")).contains("agreed  viii  request " + request);
        String[] pay = {"agreement", "pay", "" + agreement, "--paisa", "34500000", "--reference", "bank 1", "--by", ""};
        pay[8] = "" + mis;
        refused("by: payments are recorded by the unit", pay);
        pay[8] = "" + unit;
        done(pay);
        assertThat(move(request, "activate", mis, none())).contains("request " + request + "  ACTIVE");
        assertThat(done("agreement", "show", "" + agreement)).contains("\"paisa\" : 34500000", "only the purpose");
        assertThat(done("request", "show", "" + request))
                .contains("\"command\" : \"recommend\"", "\"state\" : \"ACTIVE\"", "\"due_paisa\" : 34500000");
        move(request, "suspend", unit, none());
        assertThat(done("agreement", "list")).contains("suspended  viii");
        assertThat(done("agreement", "expire")).contains("0 moved");
        assertThat(done("request", "list")).contains("request " + request + "  SUSPENDED  viii");
    }

    @Test
    void anOfficersTokenIsShownOnceAndEndsWithTheOfficer() {
        int unit = officer("nser_mu,mis");
        String out = done("officer", "token", "" + unit, "--days", "2");
        String text = out.lines()
                .filter(line -> line.startsWith("nserM1_"))
                .findFirst()
                .orElseThrow();
        OfficerTokens check = new OfficerTokens(DATABASES.pools().of(Role.APP), new SecureRandom());
        assertThat(check.check(text))
                .hasValueSatisfying(who -> assertThat(who.id()).isEqualTo(unit));
        assertThat(check.check(text.substring(0, 70) + (text.endsWith("0") ? '1' : '0')))
                .isEmpty();
        assertThat(done("officer", "list"))
                .contains("officer " + unit + "  Some Body  mis,nser_mu")
                .doesNotContain(text);
        done("officer", "retire", "" + unit);
        assertThat(check.check(text)).isEmpty();
        assertThat(done("officer", "list")).contains("mis,nser_mu  retired");
        refused("there is no active officer " + unit, "officer", "token", "" + unit);
        refused("ID: there is no active officer " + unit, "officer", "retire", "" + unit);
        refused("days: a token holds between 1 and", "officer", "token", "1", "--days", "0");
    }

    @Test
    void whatIsMissingIsNamed() {
        int asker = requester();
        ObjectNode form = Forms.filed("viii", "rooms");
        ((ObjectNode) form.get("form")).remove("purpose");
        refused("purpose: is required", "request", "file", file(form), "--by", "" + asker);
        ObjectNode elsewhere = Forms.filed("viii", "rooms");
        ((ObjectNode) elsewhere.get("form")).putArray("areas").add("99");
        refused("areas: there is no area '99' in tiny", "request", "file", file(elsewhere), "--by", "" + asker);
        ObjectNode bare = Forms.filed("viii", "rooms");
        bare.remove("signature");
        refused("signature: is required", "request", "file", file(bare), "--by", "" + asker);
        String whole = file(Forms.filed("viii", "rooms"));
        refused("--by: there is no officer 99999", "request", "file", whole, "--by", "99999");
        int request = filed(asker, Forms.filed("viii", "rooms"));
        refused("command: there is no such command", words(request, "please", asker, none()));
        refused("there is no request 99999", words(99999, "submit", asker, none()));
        refused("verify is not for this role", words(request, "verify", asker, none()));
        int unit = officer("nser_mu");
        move(request, "submit", asker, none());
        refused("confidence: is required", words(request, "verify", unit, Forms.json("{'category':'viii'}")));
        refused("there is no such field", words(request, "return", unit, Forms.json("{'x':1}")));
        refused("--role: there is no role 'boss'", "officer", "add", "X", "--role", "boss");
        refused("institution: a requester acts", "officer", "add", "X", "--role", "requester");
        refused("NUMBER: there is no request", "request", "show", "99999");
        refused("NUMBER: there is no agreement", "agreement", "show", "99999");
        refused("--receiver: there is no kind", "institution", "judge", "" + institution, "--receiver", "friend");
        refused(
                "price_class: Annex II has no class 'cheap'",
                "institution",
                "judge",
                "" + institution,
                "--receiver",
                "ngo",
                "--price-class",
                "cheap");
    }

    @Test
    void freeDataIsAskedForByTheSameCommand() {
        int asker = requester();
        int request = filed(asker, Forms.filed("viii", "rooms"));
        assertThat(move(request, "gratis.ask", asker, Forms.json("{'criterion':'government_body'}")))
                .contains("DRAFT  free data ASKED");
    }

    @Test
    void areasAreThoseOfThePublishedReleasesMergedOnesToo() {
        PublishedAreas areas = new PublishedAreas(
                new ShownAreas(DATABASES.pools().of(Role.AGG)),
                new Releases(DATABASES.pools().of(Role.PUBLIC))::published);
        assertThat(areas.knows("tiny")).isTrue();
        assertThat(areas.knows("tiny-main")).isFalse();
        assertThat(areas.path("tiny", "11111")).containsExactly("11111", "1111", "111", "11", "1D", "1", "PK");
        assertThat(areas.path("tiny", "1211")).containsExactly("1211", "1211+1", "121", "12", "1D", "1", "PK");
        assertThat(areas.path("tiny", "99")).isEmpty();
        assertThat(areas.isWithin("tiny", "1111", List.of("11"))).isTrue();
        assertThat(areas.isWithin("tiny", "1111", List.of("12"))).isFalse();
    }
}
