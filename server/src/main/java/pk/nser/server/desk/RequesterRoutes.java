package pk.nser.server.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import pk.nser.db.sharing.move.Dossier;
import pk.nser.db.sharing.move.Moved;
import pk.nser.db.sharing.move.Moves;
import pk.nser.db.sharing.process.RequestState;
import pk.nser.db.sharing.request.FiledForm;
import pk.nser.db.sharing.request.FormReader;
import pk.nser.db.sharing.request.Requests;
import pk.nser.db.sharing.request.StoredRequest;
import pk.nser.server.access.Trail;
import pk.nser.server.http.Json;
import pk.nser.server.http.Problem;
import pk.nser.server.http.Routes;

/**
 * {@code /requests}: POST files a form, GET tells of the institution's own, PUT corrects a draft or what was returned, POST
 * {@code /{id}/moves} submits it or asks for free data. Another institution's request is not there.
 */
public final class RequesterRoutes implements Routes {
    private static final String PATH = "/requests";
    private static final String ONE = PATH + "/{id}";

    private final OfficerGate gate;
    private final FormReader forms;
    private final Requests requests;
    private final Dossier dossier;
    private final Moves moves;
    private final Trail trail;

    public RequesterRoutes(
            OfficerGate gate, FormReader forms, Requests requests, Dossier dossier, Moves moves, Trail trail) {
        this.gate = gate;
        this.forms = forms;
        this.requests = requests;
        this.dossier = dossier;
        this.moves = moves;
        this.trail = trail;
    }

    @Override
    public void add(RoutesConfig routes) {
        Routes.get(routes, PATH, this::list);
        Routes.get(routes, ONE, this::show);
        routes.post(PATH, Refused.told(this::file));
        routes.put(ONE, Refused.told(this::correct));
        routes.post(ONE + "/moves", Refused.told(this::move));
    }

    private void list(Context ctx) {
        int institution = gate.requester(ctx).institution();
        DeskRoutes.answer(
                ctx,
                Json.content(requests.history(institution).stream()
                        .filter(request -> request.institution() == institution)
                        .map(RequestView::of)
                        .toList()));
    }

    private void show(Context ctx) {
        int institution = gate.requester(ctx).institution();
        String json = dossier.forInstitution(DeskRoutes.id(ctx), institution).orElseThrow(RequesterRoutes::unknown);
        DeskRoutes.answer(ctx, DeskRoutes.stored(json));
    }

    private void file(Context ctx) throws IOException {
        OfficerGate.Requester requester = gate.requester(ctx);
        FiledForm filed = FiledForm.read(JsonBody.read(ctx), forms);
        FiledView view =
                new FiledView(requests.file(requester.officer(), filed.form(), filed.proposal(), filed.signature()));
        ctx.status(HttpStatus.CREATED);
        DeskRoutes.answer(ctx, Json.content(view));
    }

    private void correct(Context ctx) throws IOException {
        StoredRequest request = own(ctx, gate.requester(ctx));
        if (request.state() != RequestState.DRAFT && request.state() != RequestState.RETURNED) {
            throw Problem.of(409, "order", "Only a draft or what was returned can be corrected.");
        }
        FiledForm filed = FiledForm.read(JsonBody.read(ctx), forms);
        requests.correct(request, filed.form(), filed.proposal(), filed.signature());
        show(ctx);
    }

    private void move(Context ctx) throws IOException {
        OfficerGate.Requester requester = gate.requester(ctx);
        StoredRequest request = own(ctx, requester);
        JsonBody.Step step = JsonBody.step(ctx);
        Moved moved = moves.move(requester.officer(), request.id(), step.command(), step.reason(), step.details());
        DeskRoutes.told(trail, ctx, requester.officer(), step);
        DeskRoutes.answer(ctx, Json.content(moved));
    }

    private StoredRequest own(Context ctx, OfficerGate.Requester requester) {
        return requests.find(DeskRoutes.id(ctx))
                .filter(request -> request.institution() == requester.institution())
                .orElseThrow(RequesterRoutes::unknown);
    }

    private static Problem unknown() {
        return Problem.notFound("There is no such request of your institution.");
    }
}
