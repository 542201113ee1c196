package pk.nser.server.download;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import pk.nser.db.grant.ceiling.SharingCategory;
import pk.nser.db.job.Asking;
import pk.nser.db.job.JobKind;
import pk.nser.db.job.Jobs;
import pk.nser.db.token.Grant;
import pk.nser.server.access.ClientAddress;
import pk.nser.server.access.Gate;
import pk.nser.server.http.Answers;
import pk.nser.server.http.CachePolicy;
import pk.nser.server.http.Json;
import pk.nser.server.http.Parameters;
import pk.nser.server.http.Problem;
import pk.nser.server.http.Routes;

/**
 * {@code POST /private/deliveries} asks for a file in a format and a system, which the worker makes; {@code GET
 * /private/deliveries/jobs/{job}} tells how far it is. Who may not have the file may not ask for it.
 */
public final class JobRoutes implements Routes {
    private static final String JOBS = DeliveryRoutes.PATH + "/jobs";
    private static final Duration WAIT = Duration.ofMinutes(1);

    private final Gate gate;
    private final Jobs jobs;
    private final ClientAddress addresses;

    public JobRoutes(Gate gate, Jobs jobs, ClientAddress addresses) {
        this.gate = gate;
        this.jobs = jobs;
        this.addresses = addresses;
    }

    /** What was asked is waiting. */
    private record AskedView(long job, String state) {}

    @Override
    public void add(RoutesConfig routes) {
        routes.post(DeliveryRoutes.PATH, this::ask);
        Routes.get(routes, JOBS + "/{job}", this::one);
    }

    private void ask(Context ctx) {
        Grant grant = DeliveryRoutes.holder(gate, ctx);
        AskedFile asked = AskedFile.read(ctx.body());
        FileRequest.require(grant, asked.format(), addresses.text(ctx));
        asked.require(grant.holding().category() == SharingCategory.VIII);
        Asking answer = jobs.ask(grant.agreement().id(), asked.format(), asked.epsg());
        if (answer instanceof Asking.Full) {
            throw Problem.rationed(ctx, WAIT, "Eight files of this agreement are waiting to be made. Ask again later.");
        }
        if (!(answer instanceof Asking.Asked waiting)) {
            throw Problem.needsToken();
        }
        ctx.status(HttpStatus.ACCEPTED);
        ctx.header(Header.LOCATION, JOBS + "/" + waiting.id());
        Answers.send(ctx, CachePolicy.PRIVATE, Json.content(new AskedView(waiting.id(), "waiting")));
    }

    private void one(Context ctx) {
        Grant grant = DeliveryRoutes.holder(gate, ctx);
        int number = Parameters.whole(ctx, "job");
        JobView view = jobs.find(grant.agreement().id(), number)
                .filter(job -> job.kind() == JobKind.DELIVERY)
                .map(JobView::of)
                .orElseThrow(() -> Problem.notFound("No such file was asked for under this agreement."));
        Answers.send(ctx, CachePolicy.PRIVATE, Json.content(view));
    }
}
