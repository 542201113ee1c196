package pk.nser.server.command.records;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pk.nser.db.connection.Pools;
import pk.nser.db.grant.ceiling.Receiver;
import pk.nser.db.sharing.Institution;
import pk.nser.db.sharing.Institutions;
import pk.nser.db.sharing.party.Profiles;
import pk.nser.db.sharing.price.PriceClass;
import pk.nser.server.command.Failure;
import pk.nser.server.command.Home;
import pk.nser.server.command.console.Out;

/**
 * {@code institution add}, {@code list} and {@code judge}: those who may be given records. One parent body has one lock
 * ledger.
 */
@Command(name = "institution", description = "Receivers of records.", mixinStandardHelpOptions = true)
public final class InstitutionCommand {
    private final Supplier<Home> home;
    private final Function<Pools, Institutions> desk;
    private final Function<Pools, Profiles> profiles;

    @Mixin
    private final Out out = new Out();

    public InstitutionCommand(
            Supplier<Home> home, Function<Pools, Institutions> desk, Function<Pools, Profiles> profiles) {
        this.home = home;
        this.desk = desk;
        this.profiles = profiles;
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

    @Command(
            name = "judge",
            description = "Say what kind of receiver one is, and what it pays by.",
            mixinStandardHelpOptions = true)
    int judge(
            @Parameters(paramLabel = "NUMBER", description = "From 'institution list'.") int number,
            @Option(
                            names = "--receiver",
                            required = true,
                            paramLabel = "KIND",
                            description = "bisp, government, ngo, researcher or other_programme.")
                    String kind,
            @Option(
                            names = "--price-class",
                            paramLabel = "CLASS",
                            description =
                                    "Of Annex II: government, semi_autonomous, academic, local_ngo, donor or business.")
                    @Nullable
                    String priceClass) {
        Receiver receiver = Receiver.ofCode(kind)
                .orElseThrow(() -> new Failure(Failure.REFUSED, "--receiver: there is no kind '" + kind + "'"));
        if (priceClass != null) {
            PriceClass.ofCode(priceClass);
        }
        try (Pools pools = new Pools(home.get().cluster())) {
            profiles.apply(pools).judge(number, receiver, priceClass);
        }
        out.writer().println("institution " + number + "  " + receiver.code());
        return 0;
    }

    private void tell(Institution institution) {
        String body = institution.body() == institution.id() ? "" : ", of the body " + institution.body();
        out.writer().println("institution " + institution.id() + "  " + institution.name() + body);
    }
}
