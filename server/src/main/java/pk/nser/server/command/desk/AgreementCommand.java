package pk.nser.server.command.desk;

import java.security.SecureRandom;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pk.nser.db.audit.event.Action;
import pk.nser.db.connection.Pools;
import pk.nser.db.sharing.agreement.AgreementLine;
import pk.nser.db.sharing.party.Officer;
import pk.nser.db.token.Tokens;
import pk.nser.server.command.Failure;
import pk.nser.server.command.Home;
import pk.nser.server.command.audit.CommandTrail;
import pk.nser.server.command.console.Out;

/** {@code agreement list}, {@code show}, {@code pay}, {@code token} and {@code expire}; its state is moved by its request. */
@Command(name = "agreement", description = "Agreements made from requests.", mixinStandardHelpOptions = true)
public final class AgreementCommand {
    private final Supplier<Home> home;
    private final Function<Pools, ProcessDesk> desk;

    @Mixin
    private final Out out = new Out();

    public AgreementCommand(Supplier<Home> home, Function<Pools, ProcessDesk> desk) {
        this.home = home;
        this.desk = desk;
    }

    @Command(name = "list", description = "All of them, the newest first.", mixinStandardHelpOptions = true)
    int list() {
        try (Pools pools = new Pools(home.get().cluster())) {
            desk.apply(pools).agreements().all().forEach(this::tell);
        }
        return 0;
    }

    @Command(
            name = "show",
            description = "The whole of one: extent, paper, unlocks, checks, penalties, payments, charges.",
            mixinStandardHelpOptions = true)
    int show(@Parameters(paramLabel = "NUMBER", description = "From 'agreement list'.") int number) {
        try (Pools pools = new Pools(home.get().cluster())) {
            String json = desk.apply(pools)
                    .agreements()
                    .whole(number)
                    .orElseThrow(() -> new Failure(
                            Failure.REFUSED, "NUMBER: there is no agreement " + number + " made from a request"));
            out.writer().println(JsonFile.indented(json));
        }
        return 0;
    }

    @Command(name = "pay", description = "Record what was paid for one.", mixinStandardHelpOptions = true)
    int pay(
            @Parameters(paramLabel = "NUMBER", description = "From 'agreement list'.") int number,
            @Option(names = "--paisa", required = true, paramLabel = "N", description = "How much.") long paisa,
            @Option(names = "--reference", required = true, paramLabel = "TEXT", description = "The bank's.")
                    String reference,
            @Option(names = "--by", required = true, paramLabel = "OFFICER", description = "Who records it.") int by) {
        try (Pools pools = new Pools(home.get().cluster())) {
            ProcessDesk at = desk.apply(pools);
            Officer officer = at.acting(by);
            CommandTrail.ofOfficer(pools, by).tell(Action.AGREEMENT_CHANGE, "agreements/" + number + "/payment", () -> {
                at.agreements().pay(number, paisa, reference, officer);
                return number;
            });
        }
        out.writer().println("agreement " + number + "  " + paisa + " paisa recorded");
        return 0;
    }

    @Command(
            name = "token",
            description = "Hand out the token of one that is in force. It is shown once; only its hash is kept.",
            mixinStandardHelpOptions = true)
    int token(
            @Parameters(paramLabel = "NUMBER", description = "From 'agreement list'.") int number,
            @Option(
                            names = "--by",
                            required = true,
                            paramLabel = "OFFICER",
                            description = "Who put the agreement in force; nobody else hands out its token.")
                    int by) {
        try (Pools pools = new Pools(home.get().cluster())) {
            ProcessDesk at = desk.apply(pools);
            Officer officer = at.acting(by);
            Tokens.Issued issued = CommandTrail.ofOfficer(pools, by)
                    .tell(
                            Action.TOKEN_ISSUE,
                            "agreements/" + number + "/token",
                            () -> {
                                at.agreements().requireIssuer(number, officer);
                                return at.holders().issue(number, new SecureRandom());
                            },
                            made -> "tokens/" + made.token().id());
            out.writer().println("Token " + issued.token().id() + " of agreement " + number + ". Shown this once:");
            out.writer().println(issued.token().text());
        }
        return 0;
    }

    @Command(
            name = "expire",
            description = "Move every request whose agreement has ended. It ends by the clock whether or not this ran.",
            mixinStandardHelpOptions = true)
    int expire() {
        try (Pools pools = new Pools(home.get().cluster())) {
            ProcessDesk at = desk.apply(pools);
            List<Integer> requests = CommandTrail.ofOperator(pools)
                    .tell(
                            Action.AGREEMENT_CHANGE,
                            "requests/expire",
                            () -> at.moves().expire());
            requests.forEach(request -> out.writer().println("request " + request + "  EXPIRED"));
            out.writer().println(requests.size() + " moved");
        }
        return 0;
    }

    private void tell(AgreementLine line) {
        out.writer()
                .println("agreement " + line.agreement() + "  " + line.state() + "  " + line.category() + "  request "
                        + line.request() + "  " + line.firstDay() + " to " + line.lastDay() + "  "
                        + line.institution());
    }
}
