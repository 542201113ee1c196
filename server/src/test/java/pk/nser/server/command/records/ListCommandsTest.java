package pk.nser.server.command.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pk.nser.db.connection.TestDatabases;
import pk.nser.server.command.Failure;
import pk.nser.server.fixture.Operator;
import pk.nser.server.fixture.TinyDatabases;

/** Granting lists of beneficiaries on the command line (categories iv and v). */
class ListCommandsTest {
    @TempDir
    private static Path home;

    private static TestDatabases databases = TinyDatabases.create("listcmd");
    private static Operator operator;

    @BeforeAll
    static void makeHome() {
        operator = Operator.of(home, databases.address());
    }

    @AfterAll
    static void drop() {
        databases.close();
    }

    private static int institution(String receiver) {
        Matcher told = Pattern.compile("institution (\\d+) ")
                .matcher(operator.run("institution", "add", "A programme").out());
        assertThat(told.find()).isTrue();
        if (!receiver.isEmpty()) {
            String[] judged = ("institution judge " + told.group(1) + " --receiver " + receiver
                            + (receiver.equals("ngo") ? " --price-class local_ngo" : " --price-class government"))
                    .split(" ", -1);
            assertThat(operator.run(judged).err()).isEmpty();
        }
        return Integer.parseInt(told.group(1));
    }

    private static Operator.Answer issue(String words) {
        return operator.run(("token issue --reason meals " + words).split(" ", -1));
    }

    private static String sql(String query) {
        try (var connection = databases.superuser(false);
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private static String agreement(String columns) {
        return sql("select concat_ws(' ', " + columns + ") from app.agreement order by agreement_id desc limit 1");
    }

    @Test
    void aListIsGrantedForTheMembersAndBandsThatAreNamed() {
        Operator.Answer answer =
                issue("--category iv --areas 1111,11111 --members head,child --bands ultra_poor,very_poor"
                        + " --institution " + institution("government"));
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out())
                .containsPattern("Token \\w{14} for 1111, 11111 down to union_council, 0 dimensions")
                .containsPattern("'delivery make --agreement \\d+' makes its file");
        assertThat(agreement(
                        "category, receiver, member_types, score_first, score_last, dimensions, conditions, formats"))
                .isEqualTo("iv government {child,head} 0 1617 {} {} {csv,print}");
    }

    @Test
    void aListWithDimensionsKeepsWhatItChooses() {
        Operator.Answer answer = issue("--category v --areas 11 --members adult --dimensions gender --where"
                + " disability=visual,hearing --where gender=female --unlocked-by Secretary --institution "
                + institution("government"));
        assertThat(answer.err()).isEmpty();
        assertThat(agreement("outputs, filters, unlocked, score_last, conditions"))
                .isEqualTo("{gender} {disability,gender} {disability,gender} 10000"
                        + " {\"gender\": [\"female\"], \"disability\": [\"hearing\", \"visual\"]}");
        assertThat(sql("select string_agg(dimension, ',') from app.unlock where grant_id ="
                        + " (select max(grant_id) from app.record_grant)"))
                .isEqualTo("disability");
    }

    @Test
    void anNgoGetsAListForAProgrammeThatItRuns() {
        int ngo = institution("ngo");
        String words = "--category iv --areas 11 --members head --institution " + ngo;
        assertThat(issue(words).err()).contains("of kind ngo", "say --running-programme");
        assertThat(issue(words + " --running-programme").err()).isEmpty();
        assertThat(agreement("receiver, approvals")).isEqualTo("ngo {running_programme}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "iv --areas 11|government|name head, parent, adult or child in --members",
                "iv --areas 11 --members head,uncle|government|--members knows no 'uncle'",
                "iv --areas 11 --members head --bands poor,rich|government|--bands knows no 'rich'",
                "iv --areas 11 --members head --bands ultra_poor,poor|government|--bands must follow one another",
                "iv --areas 11 --members head --where gender=female|government|--where is for v alone",
                "iv --areas 11 --members head --dimensions rooms|government|category iv has no dimension 'rooms'",
                "iv --areas 11 --members head|researcher|of kind researcher, which gets no list",
                "iv --areas 11 --members head||is not judged yet",
                "v --areas 11 --members head --dimensions all|government|records of all dimensions are never given",
                "v --areas 11 --members head --dimensions gender|government|say who unlocked them in --unlocked-by",
                "v --areas 11 --members head --where rooms=rooms_1|government|say who unlocked them in --unlocked-by",
                "v --areas 11 --members head --where rooms|government|--where is written DIMENSION=CODE",
                "v --areas 11 --members head --where hh_composition=members_1_2|government|does not choose by 'hh_composition'",
                "v --areas 11 --members head --where gender=ghost|government|--where: dimension gender has no category ghost",
                "v --areas 11 --members head --where gender=female --where gender=male|government|--where says 'gender' twice",
                "vi --areas 11 --members head --dimensions poverty_score|government|--members is for the lists",
                "vii.b --areas 11 --where gender=female|government|--where is for the lists of category v alone",
                "viii --areas 1111 --bands poor --dimensions poverty_score|government|--bands is for the lists"
            })
    void whatCannotBeGivenIsRefusedByTheNameOfTheWordBeforeTheLedgerIsTouched(
            String words, @Nullable String receiver, String said) {
        int institution = institution(receiver == null ? "" : receiver);
        String before = sql("select count(*) from app.record_grant");
        Operator.Answer answer = issue("--category " + words + " --institution " + institution);
        assertThat(answer.code()).isEqualTo(Failure.REFUSED);
        assertThat(answer.err()).contains(said).doesNotContain("\tat ");
        assertThat(answer.err().lines()).hasSize(1);
        assertThat(sql("select count(*) from app.record_grant")).isEqualTo(before);
    }
}
