package pk.nser.server.download;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import pk.nser.db.audit.event.Action;
import pk.nser.db.audit.event.Amount;
import pk.nser.db.audit.event.Asker;
import pk.nser.db.audit.event.Subject;
import pk.nser.db.delivery.made.Downloads;
import pk.nser.db.token.Grant;
import pk.nser.server.access.Trail;
import pk.nser.server.http.Answers;
import pk.nser.server.http.CachePolicy;
import pk.nser.server.http.Problem;
import pk.nser.server.listen.Line;

/**
 * Sends a file, or a part of it, to who may have it: a place among the downloads, the rows of the day, the audit log, then
 * the bytes, each only after the one before. No connection to a database is held meanwhile.
 */
public final class FileSending {
    private final OpenDownloads open;
    private final Downloads downloads;
    private final Trail trail;
    private final Function<String, Optional<Grant>> checkAgain;

    /** @param checkAgain the grant of a token, by its public id, while it holds */
    public FileSending(
            OpenDownloads open, Downloads downloads, Trail trail, Function<String, Optional<Grant>> checkAgain) {
        this.open = open;
        this.downloads = downloads;
        this.trail = trail;
        this.checkAgain = checkAgain;
    }

    /**
     * Prepares the answer; it is sent when the handler has returned.
     *
     * @param address of the client
     */
    void send(Context ctx, Grant grant, GivenFile file, ByteRange range, String address) throws IOException {
        if (range instanceof ByteRange.None) {
            ctx.header(Header.CONTENT_RANGE, "bytes */" + file.bytes());
            throw Problem.of(416, "range-not-satisfiable", "The file has " + file.bytes() + " bytes.");
        }
        ByteRange.Part part = range instanceof ByteRange.Part asked ? asked : new ByteRange.Part(0, file.bytes() - 1);
        OpenDownloads.Place place =
                open.enter(ctx, grant.tokenId(), grant.agreement().id());
        boolean begun = false;
        try {
            take(grant, file);
            begin(ctx, grant, file, part, address, place);
            if (range instanceof ByteRange.Part) {
                ctx.status(206);
                ctx.header(Header.CONTENT_RANGE, "bytes " + part.first() + "-" + part.last() + "/" + file.bytes());
            }
            begun = true;
        } finally {
            if (!begun) {
                place.giveBack();
            }
        }
    }

    /** The rows of the day are taken once for a file and a day; what cannot be told to the audit log costs no more later. */
    private void take(Grant grant, GivenFile file) {
        if (file.manifest()) {
            return;
        }
        switch (downloads.begin(
                grant.agreement().id(),
                file.delivery().id(),
                grant.holding().innermost().quota())) {
            case MAY_BE_SENT -> {}
            case ROWS_USED_UP ->
                throw Problem.outsideScope("rows", "The rows of this day are used up; ask again tomorrow.");
            case NOT_STANDING -> throw Problem.needsToken();
        }
    }

    private void begin(
            Context ctx, Grant grant, GivenFile file, ByteRange.Part part, String address, OpenDownloads.Place place)
            throws IOException {
        InputStream body = body(file, part.first());
        SentFile.Load load = null;
        boolean begun = false;
        try {
            load = load(ctx, grant, file, part, body);
            Answers.prepare(ctx, CachePolicy.PRIVATE, file.mediaType(), part.length());
            Line line = Line.of(ctx);
            SentFile.Standing standing = () -> stands(grant.tokenId(), file, address);
            SentFile sent = new SentFile(ctx.res().getOutputStream(), load, standing, line);
            ctx.future(() -> sent(sent, place));
            begun = true;
        } finally {
            if (!begun) {
                body.close();
                if (load != null) {
                    load.told().brokenOff(0);
                }
            }
        }
    }

    private static CompletableFuture<Void> sent(SentFile file, OpenDownloads.Place place) {
        place.watch(file);
        file.begin();
        return file.ended();
    }

    private static InputStream body(GivenFile file, long first) throws IOException {
        try {
            FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.READ);
            channel.position(first);
            return Channels.newInputStream(channel);
        } catch (NoSuchFileException gone) {
            throw DeliveryRoutes.unreadable();
        }
    }

    /** Committed to the audit log before the first byte, or nothing is sent (access.md 3.5). */
    private SentFile.Load load(Context ctx, Grant grant, GivenFile file, ByteRange.Part part, InputStream body) {
        boolean whole = part.length() == file.bytes();
        long rows = file.manifest() ? 0 : file.delivery().rows();
        Amount about = new Amount(
                rows, part.length(), whole && !file.manifest() ? file.delivery().sha256() : null);
        Trail.Sending told = trail.sending(
                ctx,
                Asker.holder(
                        grant.tokenId(),
                        grant.agreement().id(),
                        grant.agreement().purpose()),
                Action.DELIVERY,
                Subject.asked(file.product(part.first()), file.delivery().release(), List.of()),
                about);
        return new SentFile.Load(body, new Amount(whole ? rows : 0, part.length(), null), told);
    }

    /** As a first request would be weighed now; and the file is still there, which goes with its agreement. */
    private boolean stands(String token, GivenFile file, String address) {
        return file.isThere()
                && checkAgain
                        .apply(token)
                        .filter(grant -> FileRequest.allows(grant, file.delivery(), address))
                        .isPresent();
    }
}
