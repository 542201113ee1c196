package pk.nser.server.download;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pk.nser.db.delivery.made.Deliveries;
import pk.nser.db.delivery.made.Delivery;
import pk.nser.db.delivery.made.DeliveryFolder;
import pk.nser.db.job.Jobs;
import pk.nser.db.token.Grant;
import pk.nser.server.access.Audience;
import pk.nser.server.access.ClientAddress;
import pk.nser.server.access.Gate;
import pk.nser.server.access.Tree;
import pk.nser.server.http.Answers;
import pk.nser.server.http.CachePolicy;
import pk.nser.server.http.Json;
import pk.nser.server.http.Parameters;
import pk.nser.server.http.Problem;
import pk.nser.server.http.Routes;

/**
 * {@code GET /private/deliveries} and {@code /private/deliveries/{id}/{file}}: the files of the asker's own agreement, whole or
 * in parts (RFC 9110 14), of which a narrower token is told only those that it may have, and the manifest of each under its name and {@code .json}. Who holds an agreement of another
 * category, asks for another agreement's file or for one that there is not gets the same 404.
 */
public final class DeliveryRoutes implements Routes {
    static final String PATH = Tree.PRIVATE.path("deliveries");

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryRoutes.class);

    private final Gate gate;
    private final Deliveries deliveries;
    private final Jobs jobs;
    private final DeliveryFolder folder;
    private final FileSending sending;
    private final ClientAddress addresses;

    public DeliveryRoutes(
            Gate gate,
            Deliveries deliveries,
            Jobs jobs,
            DeliveryFolder folder,
            FileSending sending,
            ClientAddress addresses) {
        this.gate = gate;
        this.deliveries = deliveries;
        this.jobs = jobs;
        this.folder = folder;
        this.sending = sending;
        this.addresses = addresses;
    }

    @Override
    public void add(RoutesConfig routes) {
        Routes.get(routes, PATH, this::list);
        Routes.get(routes, PATH + "/{id}/{file}", this::file);
    }

    private void list(Context ctx) {
        Grant grant = holder(gate, ctx);
        int agreement = grant.agreement().id();
        String address = addresses.text(ctx);
        List<Delivery> given = deliveries.of(agreement).stream()
                .filter(one -> FileRequest.allows(grant, one, address))
                .toList();
        Answers.send(ctx, CachePolicy.PRIVATE, Json.content(DeliveriesView.of(given, jobs.of(agreement))));
    }

    private void file(Context ctx) throws IOException {
        Grant grant = holder(gate, ctx);
        String name = ctx.pathParam("file");
        Delivery delivery = deliveries
                .find(grant.agreement().id(), Parameters.whole(ctx, "id"))
                .filter(found -> GivenFile.isNamed(found, name))
                .orElseThrow(DeliveryRoutes::none);
        String address = addresses.text(ctx);
        FileRequest.require(grant, delivery, address);
        GivenFile file = GivenFile.find(folder, grant.agreement().id(), delivery, name)
                .orElseThrow(() -> notWhole(delivery, name));
        ctx.header(Header.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"");
        ctx.header(Header.ACCEPT_RANGES, "bytes");
        if (Answers.isHeld(ctx, CachePolicy.PRIVATE, file.etag())) {
            return;
        }
        if (ctx.method().equals(HandlerType.HEAD) || file.bytes() == 0) {
            Answers.prepare(ctx, CachePolicy.PRIVATE, file.mediaType(), file.bytes());
        } else {
            sending.send(ctx, grant, file, ByteRange.of(range(ctx, file), file.bytes()), address);
        }
    }

    /** The range that is asked for; none when it was asked for another file than this (If-Range, RFC 9110 13.1.5). */
    private static String range(Context ctx, GivenFile file) {
        String range = ctx.header(Header.RANGE);
        String same = ctx.header(Header.IF_RANGE);
        return range == null || (same != null && !same.strip().equals(file.etag())) ? "" : range;
    }

    private static Problem notWhole(Delivery delivery, String name) {
        if (!name.equals(delivery.file())) {
            return none();
        }
        LOG.warn("delivery {} is not whole on disk", delivery.id());
        return unreadable();
    }

    static Problem unreadable() {
        return Problem.unavailable("This file cannot be read now. The unit that gave the agreement can make it anew.");
    }

    /** Who has shown a token of an agreement of records; everybody else is told that there is nothing. */
    static Grant holder(Gate gate, Context ctx) {
        Audience audience = gate.open(ctx);
        if (audience instanceof Audience.Granted granted
                && granted.grant().holding().category().givesRecords()) {
            return granted.grant();
        }
        throw none();
    }

    static Problem none() {
        return Problem.notFound("There is no such delivery under this agreement.");
    }
}
