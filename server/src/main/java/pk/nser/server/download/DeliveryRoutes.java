package pk.nser.server.download;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pk.nser.db.audit.event.Action;
import pk.nser.db.audit.event.Amount;
import pk.nser.db.audit.event.Asker;
import pk.nser.db.audit.event.Subject;
import pk.nser.db.delivery.made.Deliveries;
import pk.nser.db.delivery.made.Delivery;
import pk.nser.db.delivery.made.DeliveryFolder;
import pk.nser.db.sharing.quota.Quotas;
import pk.nser.db.sharing.quota.Reservation;
import pk.nser.db.token.Grant;
import pk.nser.server.access.Audience;
import pk.nser.server.access.Gate;
import pk.nser.server.access.Trail;
import pk.nser.server.access.Tree;
import pk.nser.server.http.Answers;
import pk.nser.server.http.CachePolicy;
import pk.nser.server.http.Json;
import pk.nser.server.http.Parameters;
import pk.nser.server.http.Problem;
import pk.nser.server.http.Routes;

/**
 * {@code GET /private/deliveries} and {@code /private/deliveries/{id}/{file}}: the files of the asker's own agreement. Who
 * holds an agreement of another category, asks for another agreement's file or for one that there is not gets the same 404.
 *
 * <p>A file goes out only when the audit log has it that it is about to. Known limits: it is sent from its first byte,
 * without ranges.
 */
public final class DeliveryRoutes implements Routes {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryRoutes.class);
    private static final String MEDIA_TYPE = "text/csv; charset=utf-8";

    private final Gate gate;
    private final Deliveries deliveries;
    private final DeliveryFolder folder;
    private final Quotas quotas;
    private final Trail trail;

    public DeliveryRoutes(Gate gate, Deliveries deliveries, DeliveryFolder folder, Quotas quotas, Trail trail) {
        this.quotas = quotas;
        this.gate = gate;
        this.deliveries = deliveries;
        this.folder = folder;
        this.trail = trail;
    }

    @Override
    public void add(RoutesConfig routes) {
        Routes.get(routes, Tree.PRIVATE.path("deliveries"), this::list);
        Routes.get(routes, Tree.PRIVATE.path("deliveries/{id}/{file}"), this::file);
    }

    private void list(Context ctx) {
        Grant grant = holder(ctx);
        Answers.send(
                ctx,
                CachePolicy.PRIVATE,
                Json.content(DeliveriesView.of(deliveries.of(grant.agreement().id()))));
    }

    private void file(Context ctx) throws IOException {
        Grant grant = holder(ctx);
        Delivery delivery = deliveries
                .find(grant.agreement().id(), Parameters.whole(ctx, "id"))
                .filter(found -> found.file().equals(ctx.pathParam("file")))
                .orElseThrow(DeliveryRoutes::none);
        FileRequest.require(grant, delivery, ctx.ip());
        Path path = folder.file(grant.agreement().id(), delivery.file());
        if (!Files.isReadable(path) || Files.size(path) != delivery.bytes()) {
            LOG.warn(
                    "delivery {} of agreement {} is not whole on disk",
                    delivery.id(),
                    grant.agreement().id());
            throw Problem.unavailable(
                    "This file cannot be read now. The unit that gave the agreement can make it anew.");
        }
        ctx.header("Content-Disposition", "attachment; filename=\"" + delivery.file() + "\"");
        Answers.sendFile(
                ctx, CachePolicy.PRIVATE, MEDIA_TYPE, () -> open(ctx, grant, delivery, path), delivery.bytes());
    }

    /** The rows of the day are taken first; when it cannot be told to the audit log, they return and nothing is sent. */
    private InputStream open(Context ctx, Grant grant, Delivery delivery, Path path) throws IOException {
        Reservation taken = quotas.reserve(
                grant.agreement().id(),
                0,
                delivery.rows(),
                grant.holding().innermost().quota());
        if (!(taken instanceof Reservation.Held held)) {
            throw Problem.outsideScope("rows", "The rows of this day are used up; ask again tomorrow.");
        }
        boolean told = false;
        try {
            InputStream body = told(ctx, grant, delivery, path);
            told = true;
            return body;
        } finally {
            quotas.settle(held, 0, told ? delivery.rows() : 0);
        }
    }

    /** Committed to the audit log before the first byte, or nothing is sent (access.md 3.5). */
    private InputStream told(Context ctx, Grant grant, Delivery delivery, Path path) throws IOException {
        Trail.Sending sending = trail.sending(
                ctx,
                Asker.holder(
                        grant.tokenId(),
                        grant.agreement().id(),
                        grant.agreement().purpose()),
                Action.DELIVERY,
                Subject.asked("deliveries/" + delivery.id(), delivery.release(), List.of()),
                new Amount(delivery.rows(), delivery.bytes(), delivery.sha256()));
        return sending.watch(Files.newInputStream(path));
    }

    private Grant holder(Context ctx) {
        Audience audience = gate.open(ctx);
        if (audience instanceof Audience.Granted granted
                && granted.grant().holding().category().givesRecords()) {
            return granted.grant();
        }
        throw none();
    }

    private static Problem none() {
        return Problem.notFound("There is no such delivery under this agreement.");
    }
}
