package pk.nser.server.command.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.disclosure.key.TestKeys;
import pk.nser.db.disclosure.pseudonym.GrantKey;
import pk.nser.server.command.Failure;
import pk.nser.server.fixture.Operator;
import pk.nser.server.fixture.TinyDatabases;

/** What the operator's commands leave in the audit log, and that nothing is done without it (access.md 3.5). */
class CommandTrailTest {
    private static final String OPERATOR = "\"user\":\"operator\"";

    @TempDir
    private static Path home;

    private static final TestDatabases DATABASES = TinyDatabases.create("cmdtrail");
    private static Operator operator;

    private long before;

    @BeforeAll
    static void makeHome() throws IOException {
        TestKeys.write(Files.createDirectories(home.resolve("keys")), GrantKey.MASTER, 40);
        operator = Operator.of(home, DATABASES.address());
    }

    @AfterAll
    static void drop() {
        DATABASES.close();
    }

    @BeforeEach
    void count() {
        before = DATABASES.number("select coalesce(max(seq), 0) from audit.event");
    }

    private List<String> events() {
        return DATABASES.texts("select body from audit.event where seq > " + before + " order by seq");
    }

    @Test
    void aTokenIsToldBeforeItIsMadeAndWhenItIs() {
        Operator.Answer answer = operator.run("token", "issue", "--areas", "1111", "--dimensions", "gender");
        assertThat(answer.err()).isEmpty();
        String id = answer.out().substring("Token ".length(), "Token ".length() + 14);
        List<String> told = events();
        assertThat(told).hasSize(2);
        assertThat(told.get(0))
                .contains("\"action\":\"token-issue\",\"decision\":\"intent\"", OPERATOR, "\"product\":\"tokens\"")
                .doesNotContain("nserA1_");
        assertThat(told.get(1))
                .contains("\"action\":\"token-issue\",\"decision\":\"permit\"", OPERATOR, "\"product\":\"tokens/" + id);
        assertThat(operator.run("token", "revoke", id).code()).isZero();
        assertThat(events().subList(2, 4))
                .allSatisfy(event -> assertThat(event).contains("\"action\":\"token-revoke\"", "tokens/" + id));
    }

    @Test
    void whatIsRefusedIsToldAsRefused() {
        assertThat(operator.run("token", "issue", "--areas", "99").code()).isEqualTo(Failure.REFUSED);
        assertThat(operator.run("token", "revoke", "00000000000000").code()).isEqualTo(Failure.REFUSED);
        assertThat(operator.run("agreement", "expire").code()).isZero();
        assertThat(operator.run("delivery", "make", "--agreement", "4711").code())
                .isEqualTo(Failure.REFUSED);
        List<String> told = events();
        assertThat(told).hasSize(8);
        assertThat(told.get(1)).contains("\"decision\":\"deny\"", "\"refused\"", OPERATOR);
        assertThat(told.get(3)).contains("\"action\":\"token-revoke\",\"decision\":\"deny\"");
        assertThat(told.get(5))
                .contains("\"action\":\"agreement-change\",\"decision\":\"permit\"", "\"product\":\"requests/expire\"");
        assertThat(told.get(7))
                .contains("\"action\":\"delivery-ask\",\"decision\":\"deny\"", "\"agreement\":4711", OPERATOR);
    }

    @Test
    void withoutTheLogNothingIsDone() {
        long tokens = DATABASES.number("select count(*) from app.token");
        DATABASES.run("revoke insert (body) on audit.event from nser_audit");
        try {
            for (String words :
                    List.of("token issue --areas 1111", "agreement expire", "delivery make --agreement 1")) {
                Operator.Answer answer = operator.run(words.split(" ", -1));
                assertThat(answer.code()).as(words).isEqualTo(Failure.DATABASE);
                assertThat(answer.err()).contains("nothing is done");
                assertThat(answer.out()).isEmpty();
            }
        } finally {
            DATABASES.run("grant insert (body) on audit.event to nser_audit");
        }
        assertThat(DATABASES.number("select count(*) from app.token")).isEqualTo(tokens);
        assertThat(events()).isEmpty();
    }
}
