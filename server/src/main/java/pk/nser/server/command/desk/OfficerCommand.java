package pk.nser.server.command.desk;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pk.nser.db.connection.Pools;
import pk.nser.db.sharing.party.Officer;
import pk.nser.db.sharing.process.ActorRole;
import pk.nser.db.token.Token;
import pk.nser.server.command.Failure;
import pk.nser.server.command.Home;
import pk.nser.server.command.console.Out;

/** {@code officer add}, {@code list}, {@code retire} and {@code token}: who takes part. Nothing else writes officers. */
@Command(name = "officer", description = "Who acts on requests.", mixinStandardHelpOptions = true)
public final class OfficerCommand {
    private final Supplier<Home> home;
    private final Function<Pools, ProcessDesk> desk;

    @Mixin
    private final Out out = new Out();

    public OfficerCommand(Supplier<Home> home, Function<Pools, ProcessDesk> desk) {
        this.home = home;
        this.desk = desk;
    }

    @Command(name = "add", description = "Add one.", mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "NAME", description = "The person's name.") String name,
            @Option(
                            names = "--role",
                            required = true,
                            split = ",",
                            paramLabel = "ROLE",
                            description = "requester, nser_mu, committee, secretary, competent_authority, management,"
                                    + " cash_transfer_wing, mis, m_and_e; several with commas.")
                    List<String> roles,
            @Option(
                            names = "--institution",
                            paramLabel = "NUMBER",
                            description = "For a requester: the institution, from 'institution list'.")
                    @Nullable
                    Integer institution) {
        Set<ActorRole> known = EnumSet.noneOf(ActorRole.class);
        for (String role : roles) {
            known.add(ActorRole.ofCode(role)
                    .filter(found -> found != ActorRole.SYSTEM)
                    .orElseThrow(() -> new Failure(
                            Failure.REFUSED,
                            "--role: there is no role '" + role + "'; there are "
                                    + Stream.of(ActorRole.values())
                                            .filter(other -> other != ActorRole.SYSTEM)
                                            .map(ActorRole::code)
                                            .collect(Collectors.joining(", ")))));
        }
        if (name.isBlank()) {
            throw new Failure(Failure.REFUSED, "NAME: is required");
        }
        try (Pools pools = new Pools(home.get().cluster())) {
            tell(desk.apply(pools).officers().add(name, known, institution));
        }
        return 0;
    }

    @Command(name = "list", description = "All of them.", mixinStandardHelpOptions = true)
    int list() {
        try (Pools pools = new Pools(home.get().cluster())) {
            desk.apply(pools).officers().all().forEach(this::tell);
        }
        return 0;
    }

    @Command(
            name = "retire",
            description = "End what somebody may do, tokens too. What was done stays.",
            mixinStandardHelpOptions = true)
    int retire(@Parameters(paramLabel = "ID", description = "From 'officer list'.") int id) {
        try (Pools pools = new Pools(home.get().cluster())) {
            if (!desk.apply(pools).officers().retire(id)) {
                throw new Failure(Failure.REFUSED, "ID: there is no active officer " + id);
            }
        }
        out.writer().println("officer " + id + " is retired");
        return 0;
    }

    @Command(
            name = "token",
            description = "Make a token for somebody; it is shown this once.",
            mixinStandardHelpOptions = true)
    int token(
            @Parameters(paramLabel = "ID", description = "From 'officer list'.") int id,
            @Option(
                            names = "--days",
                            paramLabel = "N",
                            defaultValue = "90",
                            description = "How long it holds (${DEFAULT-VALUE}).")
                    int days) {
        try (Pools pools = new Pools(home.get().cluster())) {
            Token token = desk.apply(pools).tokens().issue(id, days);
            out.writer()
                    .println("Token " + token.id() + " of officer " + id + ", for " + days
                            + " days. It is not kept and not shown again:");
            out.writer().println(token.text());
        }
        return 0;
    }

    private void tell(Officer officer) {
        String roles = officer.roles().stream().map(ActorRole::code).sorted().collect(Collectors.joining(","));
        String institution = officer.institution() == null ? "" : "  institution " + officer.institution();
        out.writer()
                .println("officer " + officer.id() + "  " + officer.name() + "  " + roles + institution
                        + (officer.retired() ? "  retired" : ""));
    }
}
