package pk.nser.db.connection.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nser.db.connection.Role;

/**
 * The whole suite through a route that says what it is given (access.md 3.3, test c): on the pool of the public web and on the
 * one with most rights, what comes back over the socket is thought of as what came back from the pool itself.
 */
@Tag("alone")
class InjectableEndpointTest {
    private static final List<Role> ROLES = List.of(Role.PUBLIC, Role.APP);

    @TempDir
    static Path keys;

    private static PlantedRegistry registry;
    private static InjectableEndpoint endpoint;

    @BeforeAll
    static void listen() throws IOException, SQLException {
        registry = PlantedRegistry.create("endpoint", keys);
        endpoint = new InjectableEndpoint(registry.pools());
    }

    @AfterAll
    static void drop() {
        endpoint.close();
        registry.close();
    }

    @Test
    void everyVerdictIsTheOneOfTheList() throws SQLException {
        List<HostileStatement> statements = HostileStatement.all();
        Map<Attack, Verdict> verdicts = registry.judge(endpoint, ROLES, statements);
        assertThat(verdicts).doesNotContainValue(Verdict.LEAK);
        VerdictList list = VerdictList.read();
        List<String> different = new ArrayList<>();
        for (Role role : ROLES) {
            for (HostileStatement statement : statements) {
                char letter = Verdict.worst(verdicts, role, statement).letter();
                if (letter != list.letter(role, statement)) {
                    different.add(letter + " " + role + " " + statement.sql());
                }
            }
        }
        assertThat(different).isEmpty();
        System.out.println(statements.size() + " hostile statements through the endpoint on " + ROLES);
    }

    /** It does let through what its pool may do, so a refusal is the database's. */
    @Test
    void itSaysWhatItIsGiven() {
        assertThat(endpoint.post("/PUBLIC/alone", "select 6 * 7; select current_user")
                        .body())
                .isEqualTo("42|\nnser_pub|\n");
        assertThat(endpoint.post("/APP/inside", "select count(*) from reg.household")
                        .body())
                .contains("permission denied for schema reg");
    }
}
