package pk.nser.server.desk;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import pk.nser.db.audit.event.Action;
import pk.nser.db.audit.event.Asker;
import pk.nser.db.audit.event.Subject;
import pk.nser.db.sharing.agreement.Agreements;
import pk.nser.db.sharing.move.Dossier;
import pk.nser.db.sharing.move.Moved;
import pk.nser.db.sharing.move.Moves;
import pk.nser.db.sharing.party.Officer;
import pk.nser.db.sharing.process.ActorRole;
import pk.nser.db.sharing.request.Fields;
import pk.nser.db.sharing.request.Requests;
import pk.nser.db.token.Tokens;
import pk.nser.server.access.Trail;
import pk.nser.server.http.Answers;
import pk.nser.server.http.CachePolicy;
import pk.nser.server.http.Content;
import pk.nser.server.http.Json;
import pk.nser.server.http.Parameters;
import pk.nser.server.http.Problem;
import pk.nser.server.http.Routes;

/** {@code /desk}: every request and agreement, for the unit and those who decide. Steps are weighed by {@link Moves}. */
public final class DeskRoutes implements Routes {
    private static final String REQUESTS = "/desk/requests";
    private static final String AGREEMENTS = "/desk/agreements";

    private final OfficerGate gate;
    private final Requests requests;
    private final Dossier dossier;
    private final Moves moves;
    private final Agreements agreements;
    private final Tokens tokens;
    private final Trail trail;
    private final SecureRandom random = new SecureRandom();

    public DeskRoutes(
            OfficerGate gate,
            Requests requests,
            Dossier dossier,
            Moves moves,
            Agreements agreements,
            Tokens tokens,
            Trail trail) {
        this.tokens = tokens;
        this.gate = gate;
        this.requests = requests;
        this.dossier = dossier;
        this.moves = moves;
        this.agreements = agreements;
        this.trail = trail;
    }

    @Override
    public void add(RoutesConfig routes) {
        Routes.get(routes, REQUESTS, ctx -> {
            gate.unit(ctx);
            answer(
                    ctx,
                    Json.content(requests.all().stream().map(RequestView::of).toList()));
        });
        Routes.get(routes, REQUESTS + "/{id}", ctx -> {
            gate.unit(ctx);
            answer(
                    ctx,
                    stored(dossier.forUnit(id(ctx)).orElseThrow(() -> Problem.notFound("There is no such request."))));
        });
        routes.post(REQUESTS + "/{id}/moves", Refused.told(this::move));
        Routes.get(routes, AGREEMENTS, ctx -> {
            gate.unit(ctx);
            answer(ctx, Json.content(agreements.all()));
        });
        Routes.get(routes, AGREEMENTS + "/{id}", ctx -> {
            gate.unit(ctx);
            answer(ctx, stored(agreements.whole(id(ctx)).orElseThrow(DeskRoutes::noAgreement)));
        });
        routes.post(AGREEMENTS + "/{id}/payments", Refused.told(this::pay));
        routes.post(AGREEMENTS + "/{id}/tokens", this::issue);
    }

    private void move(Context ctx) throws IOException {
        Officer officer = gate.unit(ctx);
        JsonBody.Step step = JsonBody.step(ctx);
        Moved moved = moves.move(officer, id(ctx), step.command(), step.reason(), step.details());
        told(trail, ctx, officer, step);
        answer(ctx, Json.content(moved));
    }

    private void pay(Context ctx) throws IOException {
        Officer officer = gate.unit(ctx);
        if (!officer.roles().contains(ActorRole.NSER_MU)) {
            throw Problem.of(403, "role", "Payments are recorded by the unit (nser_mu).");
        }
        if (agreements.request(id(ctx)).isEmpty()) {
            throw noAgreement();
        }
        JsonNode body = JsonBody.read(ctx);
        Fields fields = Fields.of(body);
        fields.only("paisa", "reference");
        agreements.pay(id(ctx), fields.number("paisa", 1, Long.MAX_VALUE / 4), fields.text("reference", 300), officer);
        trail.did(
                ctx,
                Asker.officer(officer.id()),
                Action.AGREEMENT_CHANGE,
                Subject.asked("agreements/" + id(ctx) + "/payment", null, List.of()));
        ctx.status(HttpStatus.CREATED);
        answer(ctx, stored(agreements.whole(id(ctx)).orElseThrow(DeskRoutes::noAgreement)));
    }

    /** Handed out by whoever put the agreement in force, and shown this once. */
    private void issue(Context ctx) {
        Officer officer = gate.unit(ctx);
        if (agreements.request(id(ctx)).isEmpty()) {
            throw noAgreement();
        }
        try {
            agreements.requireIssuer(id(ctx), officer);
        } catch (IllegalArgumentException another) {
            throw Problem.of(403, "four-eyes", another.getMessage() + ".");
        }
        try {
            Tokens.Issued issued = tokens.issue(id(ctx), random);
            String told = "tokens/" + issued.token().id();
            trail.did(ctx, Asker.officer(officer.id()), Action.TOKEN_ISSUE, Subject.asked(told, null, List.of()));
            ctx.status(HttpStatus.CREATED);
            answer(
                    ctx,
                    Json.content(new IssuedView(
                            issued.agreement(),
                            issued.token().id(),
                            issued.token().text())));
        } catch (IllegalArgumentException standing) {
            throw Problem.of(409, "guard", standing.getMessage() + ".");
        }
    }

    /** A step that was made; why stands in the record of the request. */
    static void told(Trail trail, Context ctx, Officer officer, JsonBody.Step step) {
        trail.did(
                ctx,
                Asker.officer(officer.id()),
                Action.AGREEMENT_CHANGE,
                Subject.asked("requests/" + id(ctx) + "/" + step.command(), null, List.of()));
    }

    private static Problem noAgreement() {
        return Problem.notFound("There is no such agreement made from a request.");
    }

    static int id(Context ctx) {
        return Parameters.whole(ctx, "id");
    }

    /** A document as the database wrote it. */
    static Content stored(String json) {
        return Content.of(Json.MEDIA_TYPE, json.getBytes(StandardCharsets.UTF_8));
    }

    static void answer(Context ctx, Content content) {
        Answers.send(ctx, CachePolicy.PRIVATE, content);
    }
}
