package pk.nser.server.command.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pk.nser.db.audit.event.Action;
import pk.nser.db.connection.Pools;
import pk.nser.db.sharing.move.MoveRefused;
import pk.nser.db.sharing.move.Moved;
import pk.nser.db.sharing.party.Officer;
import pk.nser.db.sharing.process.GratisState;
import pk.nser.db.sharing.process.RequestState;
import pk.nser.db.sharing.request.FiledForm;
import pk.nser.db.sharing.request.RequestCategory;
import pk.nser.db.sharing.request.StoredRequest;
import pk.nser.server.command.Failure;
import pk.nser.server.command.Home;
import pk.nser.server.command.audit.CommandTrail;
import pk.nser.server.command.console.Out;

/** {@code request file}, {@code list}, {@code show} and {@code move}. */
@Command(name = "request", description = "Requests for data.", mixinStandardHelpOptions = true)
public final class DataRequestCommand {
    private final Supplier<Home> home;
    private final Function<Pools, ProcessDesk> desk;

    @Mixin
    private final Out out = new Out();

    public DataRequestCommand(Supplier<Home> home, Function<Pools, ProcessDesk> desk) {
        this.home = home;
        this.desk = desk;
    }

    @Command(
            name = "file",
            description = "Keep a form as drafts, one for each category that it ticks.",
            mixinStandardHelpOptions = true)
    int file(
            @Parameters(paramLabel = "FORM", description = "JSON: form, and proposal and signature as Base64.")
                    Path form,
            @Option(names = "--by", required = true, paramLabel = "OFFICER", description = "The requester's number.")
                    int by) {
        try (Pools pools = new Pools(home.get().cluster())) {
            ProcessDesk at = desk.apply(pools);
            FiledForm filed = FiledForm.read(JsonFile.read(form), at.forms());
            at.requests()
                    .file(at.acting(by), filed.form(), filed.proposal(), filed.signature())
                    .forEach(id -> out.writer().println("request " + id + "  " + RequestState.DRAFT));
        }
        return 0;
    }

    @Command(name = "list", description = "All of them, the newest first.", mixinStandardHelpOptions = true)
    int list() {
        try (Pools pools = new Pools(home.get().cluster())) {
            desk.apply(pools).requests().all().forEach(this::tell);
        }
        return 0;
    }

    @Command(name = "show", description = "All that is written down of one.", mixinStandardHelpOptions = true)
    int show(@Parameters(paramLabel = "NUMBER", description = "From 'request list'.") int number) {
        try (Pools pools = new Pools(home.get().cluster())) {
            String json = desk.apply(pools)
                    .dossier()
                    .forUnit(number)
                    .orElseThrow(() -> new Failure(Failure.REFUSED, "NUMBER: there is no request " + number));
            out.writer().println(JsonFile.indented(json));
        }
        return 0;
    }

    @Command(
            name = "move",
            description = "Do the next step; docs/sharing.md lists the steps and what each asks for.",
            mixinStandardHelpOptions = true)
    int move(
            @Parameters(index = "0", paramLabel = "NUMBER", description = "From 'request list'.") int number,
            @Parameters(
                            index = "1",
                            paramLabel = "COMMAND",
                            description = "For example verify; gratis.ask and so on for free data.")
                    String command,
            @Option(names = "--by", required = true, paramLabel = "OFFICER", description = "Who acts: the number.")
                    int by,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; kept for ever.")
                    String reason,
            @Option(names = "--details", paramLabel = "FILE", description = "JSON with what the step asks for.")
                    @Nullable
                    Path details) {
        try (Pools pools = new Pools(home.get().cluster())) {
            ProcessDesk at = desk.apply(pools);
            Officer officer = at.acting(by);
            JsonNode said = details == null ? JsonFile.empty() : JsonFile.read(details);
            Moved moved = CommandTrail.ofOfficer(pools, by)
                    .tell(
                            Action.AGREEMENT_CHANGE,
                            "requests/" + number + "/" + command,
                            () -> at.moves().move(officer, number, command, reason, said));
            out.writer().println("request " + number + "  " + moved.state() + gratis(moved.gratis()));
        } catch (MoveRefused refused) {
            throw new Failure(Failure.REFUSED, command + ": " + refused.getMessage());
        }
        return 0;
    }

    private void tell(StoredRequest request) {
        RequestCategory category = request.category();
        out.writer()
                .println("request " + request.id() + "  " + request.shownState() + "  "
                        + (category == null
                                ? request.form().ticked().stream().collect(Collectors.joining(",")) + " (asked)"
                                : category.code())
                        + "  institution " + request.institution() + gratis(request.gratis()));
    }

    private static String gratis(GratisState state) {
        return state == GratisState.NONE ? "" : "  free data " + state;
    }
}
