package pk.nser.attack.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pk.nser.attack.registry.AttackedProduct;
import pk.nser.db.connection.Role;
import pk.nser.db.delivery.GrantKeys;
import pk.nser.db.disclosure.key.TestKeys;
import pk.nser.db.disclosure.pseudonym.GrantKey;
import pk.nser.db.disclosure.pseudonym.Pseudonyms;
import pk.nser.server.fixture.Operator;

/** One institution that is given geo-tagged households, by the commands that an operator types. */
public final class Receiver {
    private final AttackedProduct product;
    private final Operator operator;
    private final String number;

    private Receiver(AttackedProduct product, Operator operator, String number) {
        this.product = product;
        this.operator = operator;
        this.number = number;
    }

    /**
     * What was given.
     *
     * @param agreement its number
     * @param path where the file is fetched
     */
    public record Given(int agreement, String token, String path) {}

    /** Registers some institutions, each its own body. */
    public static List<Receiver> register(AttackedProduct product, List<String> names) {
        Operator operator = operator(product);
        return names.stream()
                .map(name -> new Receiver(
                        product, operator, found("institution (\\d+) ", run(operator, "institution", "add", name))))
                .toList();
    }

    private static Operator operator(AttackedProduct product) {
        try {
            if (!Files.exists(product.folder().resolve("nser.properties"))) {
                TestKeys.write(product.folder().resolve("keys"), GrantKey.MASTER, 40);
            }
            return Operator.of(product.folder(), product.databases().address());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String run(Operator operator, String... words) {
        Operator.Answer answer = operator.run(words);
        if (answer.code() != 0) {
            throw new IllegalStateException(String.join(" ", words) + ": " + answer.err());
        }
        return answer.out();
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("the command did not tell " + pattern);
        }
        return matcher.group(1);
    }

    /** True when the ledger refuses a grant of these dimensions, and no token is shown. */
    public boolean isRefused(String area, String dimensions) {
        Operator.Answer answer = operator.run(issuing(area, dimensions));
        return answer.code() != 0
                && answer.err().contains("the lock ledger refuses")
                && !answer.out().contains("nserA1_");
    }

    /** A grant of a union council with its file. */
    public Given receive(String area, String dimensions) {
        String issued = run(operator, issuing(area, dimensions));
        String agreement = found("--agreement (\\d+)'", issued);
        String made = run(operator, "delivery", "make", "--agreement", agreement);
        return new Given(
                Integer.parseInt(agreement), found("(nserA1_\\w+)", issued), found("(/private/deliveries/\\S+)", made));
    }

    private String[] issuing(String area, String dimensions) {
        return new String[] {
            "token",
            "issue",
            "--category",
            "viii",
            "--institution",
            number,
            "--areas",
            area,
            "--dimensions",
            dimensions,
            "--unlocked-by",
            "Suite",
            "--reason",
            "Attacking"
        };
    }

    /** Which household each id of a file truly is: needs the grant's key, so it is for scoring alone. */
    public Map<String, Long> truth(Given given, Collection<Long> households) {
        Pseudonyms pseudonyms = new Pseudonyms(new GrantKeys(
                        product.databases().pools().of(Role.BUILD),
                        product.folder().resolve("keys"))
                .of(grant(given)));
        Map<String, Long> names = new HashMap<>();
        households.forEach(household -> names.put(pseudonyms.household(household), household));
        return names;
    }

    private int grant(Given given) {
        return (int) product.number("select grant_id from app.agreement where agreement_id = " + given.agreement());
    }

    /** The file on disk. */
    Path file(Given given) {
        String name = given.path().substring(given.path().lastIndexOf('/') + 1);
        return product.folder()
                .resolve("deliveries")
                .resolve(String.valueOf(given.agreement()))
                .resolve(name);
    }
}
