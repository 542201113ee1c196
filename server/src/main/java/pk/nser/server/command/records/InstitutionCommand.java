package pk.nser.server.command.records;

import java.io.PrintWriter;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import pk.nser.db.connection.Pools;
import pk.nser.db.sharing.Institution;
import pk.nser.db.sharing.Institutions;
import pk.nser.server.command.Home;

/** {@code institution add} and {@code list}: those who may be given records. One parent body has one lock ledger. */
@Command(name = "institution", description = "Receivers of records.", mixinStandardHelpOptions = true)
public final class InstitutionCommand {
    private final Supplier<Home> home;
    private final Function<Pools, Institutions> desk;

    @Spec
    private @Nullable CommandSpec spec;

    public InstitutionCommand(Supplier<Home> home, Function<Pools, Institutions> desk) {
        this.home = home;
        this.desk = desk;
    }

    @Command(name = "add", description = "Register one.", mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "NAME", description = "Its name.") String name,
            @Option(
                            names = "--below",
                            paramLabel = "NUMBER",
                            description = "The institution it belongs to: both share one lock ledger.")
                    @Nullable
                    Integer below) {
        try (Pools pools = new Pools(home.get().cluster())) {
            Institutions institutions = desk.apply(pools);
            tell(below == null ? institutions.registerBody(name) : institutions.registerBelow(below, name));
        }
        return 0;
    }

    @Command(name = "list", description = "All of them.", mixinStandardHelpOptions = true)
    int list() {
        try (Pools pools = new Pools(home.get().cluster())) {
            desk.apply(pools).all().forEach(this::tell);
        }
        return 0;
    }

    private void tell(Institution institution) {
        String body = institution.body() == institution.id() ? "" : ", of the body " + institution.body();
        out().println("institution " + institution.id() + "  " + institution.name() + body);
    }

    private PrintWriter out() {
        if (spec == null) {
            throw new IllegalStateException("picocli gives every command its spec");
        }
        return spec.commandLine().getOut();
    }
}
