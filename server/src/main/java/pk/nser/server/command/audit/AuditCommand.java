package pk.nser.server.command.audit;

import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import pk.nser.db.audit.chain.Checkpoint;
import pk.nser.db.audit.chain.Finding;
import pk.nser.db.audit.chain.Verification;
import pk.nser.db.connection.Pools;
import pk.nser.server.command.Failure;
import pk.nser.server.command.Home;
import pk.nser.server.command.console.Out;

/** {@code audit verify}, {@code audit checkpoint} and {@code audit list}. They read the log; the serving process cannot. */
@Command(name = "audit", description = "The log of what was given behind tokens.", mixinStandardHelpOptions = true)
public final class AuditCommand {
    private final Supplier<Home> home;
    private final BiFunction<Pools, Home, AuditDesk> desk;

    @Mixin
    private final Out out = new Out();

    public AuditCommand(Supplier<Home> home, BiFunction<Pools, Home, AuditDesk> desk) {
        this.home = home;
        this.desk = desk;
    }

    @Command(
            name = "verify",
            description = "Replay the whole log and compare it with the signed checkpoints; 5 when it does not hold.",
            mixinStandardHelpOptions = true)
    int verify() {
        Home folder = home.get();
        try (Pools pools = new Pools(folder.cluster())) {
            Verification found = desk.apply(pools, folder).checkpoints().verify();
            for (Finding finding : found.findings()) {
                out.writer().println(finding.where() + ": " + finding.what());
            }
            out.writer()
                    .printf(
                            Locale.ROOT,
                            "%,d events up to number %d, %d checkpoints signed with the key %s, the last at event %d: %s%n",
                            found.events(),
                            found.last(),
                            found.checkpoints(),
                            found.key(),
                            found.signedUpTo(),
                            found.holds() ? "the log holds" : "THE LOG DOES NOT HOLD");
            return found.holds() ? 0 : Failure.REFUSED;
        }
    }

    @Command(
            name = "checkpoint",
            description = "Verify what came since the last checkpoint, and sign the end of the log.",
            mixinStandardHelpOptions = true)
    int checkpoint() {
        Home folder = home.get();
        try (Pools pools = new Pools(folder.cluster())) {
            Checkpoint made = desk.apply(pools, folder).checkpoints().make();
            out.writer().println(made.line());
        }
        return 0;
    }

    @Command(
            name = "list",
            description = "The trail of one agreement: number, time and event, a line each.",
            mixinStandardHelpOptions = true)
    int list(
            @Option(
                            names = "--agreement",
                            required = true,
                            paramLabel = "NUMBER",
                            description = "Its number, from 'token issue' or 'token list'.")
                    int agreement) {
        Home folder = home.get();
        try (Pools pools = new Pools(folder.cluster())) {
            desk.apply(pools, folder)
                    .trail()
                    .read(
                            agreement,
                            entry -> out.writer().println(entry.seq() + "  " + entry.at() + "  " + entry.body()));
        }
        return 0;
    }
}
