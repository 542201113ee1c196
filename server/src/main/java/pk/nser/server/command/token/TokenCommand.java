package pk.nser.server.command.token;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.audit.event.Action;
import pk.nser.db.connection.Pools;
import pk.nser.db.token.TokenLine;
import pk.nser.server.command.Failure;
import pk.nser.server.command.Home;
import pk.nser.server.command.audit.CommandTrail;
import pk.nser.server.command.console.Out;

/** {@code token issue}, {@code token revoke}, {@code token list}. */
@Command(name = "token", description = "Tokens for the finer levels.", mixinStandardHelpOptions = true)
public final class TokenCommand {
    private static final int STANDARD_DAYS = 30;

    private final Supplier<Home> home;
    private final Function<Pools, TokenDesk> desk;

    @Mixin
    private final Out out = new Out();

    public TokenCommand(Supplier<Home> home, Function<Pools, TokenDesk> desk) {
        this.home = home;
        this.desk = desk;
    }

    @Command(
            name = "issue",
            description =
                    "Make a demonstration token. It is shown once; only its hash is kept.%nOf category iv, v, vi or viii"
                            + " it gives files of records: the lock ledger weighs it, and what is granted stays granted.",
            mixinStandardHelpOptions = true)
    int issue(
            @Option(
                            names = "--areas",
                            split = ",",
                            paramLabel = "CODE",
                            description = "Areas with everything below them; without this: the whole country.")
                    @Nullable
                    List<String> areas,
            @Option(
                            names = "--finest",
                            paramLabel = "LEVEL",
                            description = "Finest area level (${COMPLETION-CANDIDATES}), in records the area that a row"
                                    + " names; without this: union_council, for category vi district.")
                    @Nullable
                    AreaLevel finest,
            @Option(
                            names = "--dimensions",
                            split = ",",
                            paramLabel = "CODE",
                            description = "Dimensions, or all; without this all, and in a list no column of any.")
                    @Nullable
                    List<String> dimensions,
            @Option(
                            names = "--until",
                            paramLabel = "YYYY-MM-DD",
                            description = "Last day on which it holds; without this: 30 days from today.")
                    @Nullable
                    LocalDate until,
            @Mixin RecordOptions records) {
        LocalDate lastDay = until == null ? LocalDate.now(Home.ZONE).plusDays(STANDARD_DAYS) : until;
        try (Pools pools = new Pools(home.get().cluster())) {
            TokenDesk at = desk.apply(pools);
            TokenDesk.Issued issued = CommandTrail.ofOperator(pools)
                    .tell(
                            Action.TOKEN_ISSUE,
                            "tokens",
                            () -> at.issue(areas == null ? List.of() : areas, finest, dimensions, lastDay, records),
                            made -> "tokens/" + made.token().id());
            out.writer()
                    .println("Token " + issued.token().id() + " for "
                            + String.join(
                                    ", ",
                                    issued.scope().areas().stream().sorted().toList()) + " down to "
                            + issued.scope().effectiveFinest().code() + ", "
                            + issued.scope().dimensions().size() + " dimensions, until the end of " + lastDay
                            + ". Shown this once:");
            out.writer().println(issued.token().text());
            if (issued.scope().category().givesRecords()) {
                out.writer().println("'delivery make --agreement " + issued.agreement() + "' makes its file.");
            }
        }
        return 0;
    }

    @Command(name = "revoke", description = "End a token at once.", mixinStandardHelpOptions = true)
    int revoke(@Parameters(paramLabel = "ID", description = "Its public id, from 'token list'.") String id) {
        try (Pools pools = new Pools(home.get().cluster())) {
            TokenDesk at = desk.apply(pools);
            CommandTrail.ofOperator(pools).tell(Action.TOKEN_REVOKE, "tokens/" + id, () -> revoke(at, id));
            out.writer().println("token " + id + " is revoked");
        }
        return 0;
    }

    private static String revoke(TokenDesk desk, String id) {
        if (!desk.revoke(id)) {
            throw new Failure(Failure.REFUSED, "no live token has the id " + id + ": see 'token list'");
        }
        return "tokens/" + id;
    }

    @Command(name = "list", description = "All tokens, the newest first.", mixinStandardHelpOptions = true)
    int list() {
        try (Pools pools = new Pools(home.get().cluster())) {
            List<TokenLine> lines = desk.apply(pools).list();
            if (lines.isEmpty()) {
                out.writer().println("no token was issued yet");
            }
            lines.forEach(line -> out.writer()
                    .printf(
                            "%s  %-7s  until %s  %s  %s  %s  agreement %d (%s)%n",
                            line.tokenId(),
                            line.state(),
                            line.until(),
                            line.finest().code(),
                            String.join(",", line.areas()),
                            line.institution(),
                            line.agreement(),
                            line.category()));
        }
        return 0;
    }
}
