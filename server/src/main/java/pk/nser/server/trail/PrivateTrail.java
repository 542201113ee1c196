package pk.nser.server.trail;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pk.nser.db.audit.AuditLog;
import pk.nser.db.audit.event.Action;
import pk.nser.db.audit.event.Amount;
import pk.nser.db.audit.event.Asker;
import pk.nser.db.audit.event.AuditEvent;
import pk.nser.db.audit.event.Origin;
import pk.nser.db.audit.event.Subject;
import pk.nser.db.audit.event.TileRange;
import pk.nser.db.audit.event.Verdict;
import pk.nser.db.token.Grant;
import pk.nser.server.access.ClientAddress;
import pk.nser.server.access.Trail;
import pk.nser.server.http.Problems;
import pk.nser.server.http.RequestLog;

/**
 * The trail in the audit log. Tiles, of figures and of records, and searches, given or refused, what was asked too fast, and requests
 * without a token that holds are added up for a minute; every other answer to a token and every other refusal is an event of
 * its own; what failed on our side is none.
 */
public final class PrivateTrail implements Trail {
    /** Told by who answers them, before or when it is done. */
    private static final Set<Action> TOLD_ALREADY =
            EnumSet.of(Action.DELIVERY, Action.LOOKUP, Action.TOKEN_ISSUE, Action.TOKEN_REVOKE);

    private final AuditLog log;
    private final ToldTiles told;
    private final ClientAddress addresses;

    public PrivateTrail(AuditLog log, ClientAddress addresses) {
        this.log = log;
        this.addresses = addresses;
        this.told = new ToldTiles(log);
    }

    @Override
    public void opened(Context ctx, Optional<Grant> grant) {
        RequestLog.whenDone(
                ctx, grant.isPresent() ? done -> ended(done, grant.get()) : PrivateTrail.this::endedWithoutToken);
    }

    private void ended(Context ctx, Grant grant) {
        int status = ctx.statusCode();
        AskedProduct asked = AskedProduct.of(ctx);
        boolean rationed = status == 429;
        boolean refused = rationed || status == 401 || status == 403 || status == 404;
        boolean toldAlready = TOLD_ALREADY.contains(asked.action());
        if (!refused && (status >= 400 || toldAlready)) {
            return;
        }
        AuditEvent event = event(
                ctx,
                Asker.holder(
                        grant.tokenId(),
                        grant.agreement().id(),
                        grant.agreement().purpose()),
                asked.action(),
                refused ? Verdict.denied(Problems.code(ctx)) : Verdict.PERMIT,
                rationed ? Subject.NONE : asked.subject(),
                rationed ? null : asked.tile(),
                refused ? null : new Amount(0, length(ctx), null));
        if (asked.isAddedUp() || rationed) {
            log.addUp(event);
        } else {
            log.record(event);
        }
    }

    /** Whoever only guesses cannot fill the log: one event a minute, however many try. */
    private void endedWithoutToken(Context ctx) {
        if (ctx.statusCode() == 401) {
            log.addUp(new AuditEvent(
                    Action.NO_TOKEN, Verdict.denied(Problems.code(ctx)), Asker.UNKNOWN, Subject.NONE, Origin.NONE));
        }
    }

    @Override
    public Sending sending(Context ctx, Asker asker, Action action, Subject subject, Amount about) {
        AuditEvent intent = event(ctx, asker, action, Verdict.INTENT, subject, null, about);
        log.intent(intent);
        return new SentRecords(log, intent);
    }

    @Override
    public void did(Context ctx, Asker asker, Action action, Subject subject) {
        log.record(event(ctx, asker, action, Verdict.PERMIT, subject, null, null));
    }

    @Override
    public void sendingTiles(Context ctx, Asker asker, Action action, Subject subject) {
        told.tell(event(ctx, asker, action, Verdict.INTENT, subject, null, null));
    }

    private AuditEvent event(
            Context ctx,
            Asker asker,
            Action action,
            Verdict verdict,
            Subject subject,
            @Nullable TileRange tile,
            @Nullable Amount amount) {
        return new AuditEvent(
                action, verdict, asker, subject, tile, amount, Origin.of(addresses.text(ctx), RequestLog.id(ctx)));
    }

    private static long length(Context ctx) {
        String length = ctx.res().getHeader(Header.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }
}
