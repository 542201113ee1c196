package pk.nser.server.access;

import io.javalin.http.Context;
import java.util.Set;
import java.util.function.Supplier;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.grant.Limits;
import pk.nser.server.http.Answers;
import pk.nser.server.http.CachePolicy;
import pk.nser.server.http.Content;
import pk.nser.server.http.Identity;
import pk.nser.server.http.Problem;
import pk.nser.server.listen.KeptAnswers;

/**
 * Lets everybody in, down to the finest public level (protocol 4.2.4 i.a, reading A19). Looks at no credential, so a
 * token changes nothing here. Finished answers are kept gzipped, each made once however many ask for it.
 */
public final class PublicGate implements Gate {
    /** The page that says how to ask for what this tree has not: who may, what it costs, where to send the form. */
    public static final String FORM = "/ask";

    private static final Audience EVERYBODY = new Audience.Public();

    private final Limits limits;
    private final KeptAnswers finished;

    /** @param dimensions codes of all dimensions */
    public PublicGate(Set<String> dimensions, KeptAnswers finished) {
        this.limits = new Limits(AreaLevel.FINEST_PUBLIC, dimensions, Integer.MAX_VALUE);
        this.finished = finished;
    }

    @Override
    public Tree tree() {
        return Tree.PUBLIC;
    }

    @Override
    public Audience open(Context ctx) {
        return EVERYBODY;
    }

    @Override
    public Limits require(Context ctx, Audience audience, Wanted wanted) {
        if (wanted.level().isFinerThan(limits.finest())) {
            throw Problem.needsAccess("Everybody may see areas down to the district. Finer levels are given with an"
                    + " agreement: how to ask for one stands at " + FORM + ".");
        }
        return limits;
    }

    @Override
    public Visible visible(Audience audience, String areasVersion) {
        return (level, id) -> level.isPublic();
    }

    @Override
    public boolean answerKept(Context ctx, String version, String variant) {
        if (isHeld(ctx, identity(ctx, version, variant))) {
            return true;
        }
        Content kept = finished.ifKept(ctx, variant);
        if (kept != null) {
            Answers.send(ctx, CachePolicy.FOREVER, kept);
        }
        return kept != null;
    }

    @Override
    public void answer(Context ctx, String version, String variant, Supplier<Content> content) {
        Identity identity = identity(ctx, version, variant);
        if (!isHeld(ctx, identity)) {
            Answers.send(ctx, CachePolicy.FOREVER, finished.get(ctx, identity, content));
        }
    }

    private Identity identity(Context ctx, String version, String variant) {
        return new Identity(version, tree().code(), ctx.path(), variant);
    }

    private static boolean isHeld(Context ctx, Identity identity) {
        return Answers.isHeld(ctx, CachePolicy.FOREVER, identity.etag());
    }
}
