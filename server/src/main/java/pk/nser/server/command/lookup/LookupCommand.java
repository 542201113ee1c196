package pk.nser.server.command.lookup;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pk.nser.db.connection.Pools;
import pk.nser.db.lookup.programme.Suspension;
import pk.nser.db.lookup.refresh.LookupReport;
import pk.nser.server.command.ConsoleProgress;
import pk.nser.server.command.Failure;
import pk.nser.server.command.FreeSpace;
import pk.nser.server.command.Home;
import pk.nser.server.command.console.Out;

/** {@code lookup refresh}, {@code suspensions} and {@code lift}: the CNIC service from the unit's side. */
@Command(name = "lookup", description = "The CNIC service.", mixinStandardHelpOptions = true)
public final class LookupCommand {
    private final Supplier<Home> home;
    private final BiFunction<Pools, Home, LookupDesk> desk;

    @Mixin
    private final Out out = new Out();

    public LookupCommand(Supplier<Home> home, BiFunction<Pools, Home, LookupDesk> desk) {
        this.home = home;
        this.desk = desk;
    }

    @Command(
            name = "refresh",
            description = "Answer from the households as they are now. The old answers are given until then.",
            mixinStandardHelpOptions = true)
    int refresh() {
        ConsoleProgress progress = ConsoleProgress.standard();
        try (Pools pools = new Pools(home.get().cluster())) {
            LookupDesk lookup = desk.apply(pools, home.get());
            FreeSpace.requireForFilling(lookup.folder(), lookup.refresh());
            LookupReport report = lookup.refresh().run(LocalDate.now(Home.ZONE), progress);
            progress.finish();
            out.writer().println(report.line());
        }
        return 0;
    }

    @Command(
            name = "suspensions",
            description = "Agreements whose service is suspended because too many numbers were not found.",
            mixinStandardHelpOptions = true)
    int suspensions() {
        try (Pools pools = new Pools(home.get().cluster())) {
            List<Suspension> all = desk.apply(pools, home.get()).suspensions().inForce();
            if (all.isEmpty()) {
                out.writer().println("no agreement is suspended");
            }
            for (Suspension suspension : all) {
                out.writer()
                        .printf(
                                Locale.ROOT,
                                "agreement %d  since %s  %,d of %,d not found%n",
                                suspension.agreement(),
                                suspension.since(),
                                suspension.missed(),
                                suspension.asked());
            }
        }
        return 0;
    }

    @Command(
            name = "lift",
            description = "Let a suspended agreement ask again; who and why is kept.",
            mixinStandardHelpOptions = true)
    int lift(
            @Parameters(paramLabel = "NUMBER", description = "The agreement, from 'lookup suspensions'.") int agreement,
            @Option(names = "--by", required = true, paramLabel = "PERSON", description = "Who decided it.") String by,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.") String reason) {
        try (Pools pools = new Pools(home.get().cluster())) {
            if (!desk.apply(pools, home.get()).suspensions().lift(agreement, by, reason)) {
                throw new Failure(
                        Failure.REFUSED, "agreement " + agreement + " is not suspended: see 'lookup suspensions'");
            }
            out.writer().println("agreement " + agreement + " may ask again");
        }
        return 0;
    }
}
