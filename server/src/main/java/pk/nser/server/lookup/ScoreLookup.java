package pk.nser.server.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pk.nser.db.audit.event.Action;
import pk.nser.db.audit.event.Amount;
import pk.nser.db.audit.event.Subject;
import pk.nser.db.disclosure.key.KeyFile;
import pk.nser.db.lookup.CnicHash;
import pk.nser.db.lookup.Found;
import pk.nser.db.lookup.Scores;
import pk.nser.db.lookup.programme.Enrolment;
import pk.nser.db.lookup.programme.Refusal;
import pk.nser.db.lookup.programme.ScoreQuota;
import pk.nser.db.lookup.programme.ScoreUse;
import pk.nser.server.access.Trail;
import pk.nser.server.http.Answers;
import pk.nser.server.http.CachePolicy;
import pk.nser.server.http.Content;
import pk.nser.server.http.Json;
import pk.nser.server.http.Problem;

/**
 * The scores of up to a hundred numbers for a programme's enrolment (iii.b). The quotas are taken before anything is
 * looked up; each number is asked for by itself. What is kept are the caller's references with their counts.
 */
public final class ScoreLookup {
    private static final Logger LOG = LoggerFactory.getLogger(ScoreLookup.class);
    private static final int MOST_NUMBERS = 100;

    /** A hundred lines with everything in them escaped. */
    private static final int MOST_BYTES = 64 * 1024;

    private static final String SHAPE =
            "The body must be JSON: {\"cnics\": [{\"reference\": \"...\", \"cnic\": \"...\"}]}, 1 to " + MOST_NUMBERS
                    + ".";

    private final KeyFile key;
    private final Scores scores;
    private final ScoreUse use;
    private final Trail trail;
    private final Clock clock;

    public ScoreLookup(KeyFile key, Scores scores, ScoreUse use, Trail trail, Clock clock) {
        this.key = key;
        this.scores = scores;
        this.use = use;
        this.trail = trail;
        this.clock = clock;
    }

    private record Asked(Enrolment enrolment, CnicHash number) {}

    /** Told to the audit log before anything is looked up: how many, never which. */
    void answer(Context ctx, ScoreHolders.Holder holder) {
        List<Asked> asked = asked(body(ctx));
        if (!scores.areFilled()) {
            throw Problem.unavailable("The CNIC service holds no registry yet. Ask again later.");
        }
        Trail.Sending sending =
                trail.sending(ctx, holder.asker(), Action.LOOKUP, Subject.NONE, new Amount(asked.size(), 0, null));
        boolean told = false;
        try {
            ScoreView view = lookUp(ctx, holder.quota(), asked);
            byte[] bytes = Json.bytes(view);
            Answers.send(ctx, CachePolicy.PRIVATE, Content.of(Json.MEDIA_TYPE, bytes));
            sending.sent(new Amount(view.answered(), bytes.length, null));
            told = true;
        } finally {
            if (!told) {
                sending.brokenOff(0);
            }
        }
    }

    private ScoreView lookUp(Context ctx, ScoreQuota quota, List<Asked> asked) {
        Instant now = clock.instant();
        use.take(quota, asked.size(), now).ifPresent(refusal -> {
            throw refused(ctx, refusal);
        });
        List<Found> found = scores.scores(asked.stream().map(Asked::number).toList());
        List<Enrolment> enrolments = asked.stream().map(Asked::enrolment).toList();
        boolean suspended = use.settle(
                quota.agreement(),
                enrolments,
                found.stream().map(f -> f.value().isPresent()).toList(),
                now);
        if (suspended) {
            LOG.warn("the CNIC service is suspended for agreement {}: too many misses", quota.agreement());
        }
        return view(enrolments, found);
    }

    private static ScoreView view(List<Enrolment> enrolments, List<Found> found) {
        List<ScoreView.Line> lines = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Found one = found.get(i);
            lines.add(new ScoreView.Line(
                    enrolments.get(i).reference(),
                    one.value().isPresent() ? BigDecimal.valueOf(one.value().getAsInt(), 2) : null));
        }
        return new ScoreView(found.get(0).asOf().toString(), lines);
    }

    /** More than other routes are sent, so it is read here, and no further than its limit. */
    private static byte[] body(Context ctx) {
        try {
            byte[] body = ctx.req().getInputStream().readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES) {
                throw Problem.of(413, "too-large", "The request is too large.");
            }
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException("the body of a request could not be read", e);
        }
    }

    private List<Asked> asked(byte[] body) {
        JsonNode tree = Question.tree(body, "cnics", SHAPE);
        JsonNode list = tree.path("cnics");
        if (!list.isArray() || list.isEmpty() || list.size() > MOST_NUMBERS || tree.size() != 1) {
            throw Problem.badParameter("cnics", SHAPE);
        }
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String name = "cnics[" + i + "]";
            if (!list.get(i).isObject() || list.get(i).size() != 2) {
                throw Problem.badParameter(name, name + " has the members reference and cnic, and nothing else.");
            }
            Enrolment enrolment = enrolment(name + ".reference", text(list.get(i), name, "reference"));
            CnicHash number = Question.number(name + ".cnic", text(list.get(i), name, "cnic"))
                    .hashed(key);
            asked.add(new Asked(enrolment, number));
        }
        return asked;
    }

    private static Enrolment enrolment(String name, String text) {
        try {
            return new Enrolment(text);
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter(name, name + " " + e.getMessage() + ".");
        }
    }

    private static String text(JsonNode line, String name, String member) {
        JsonNode value = line.path(member);
        if (!value.isTextual()) {
            throw Problem.badParameter(name + "." + member, name + "." + member + " must be a text.");
        }
        return value.textValue();
    }

    private static Problem refused(Context ctx, Refusal refusal) {
        return switch (refusal) {
            case SUSPENDED ->
                Problem.of(
                        403, "suspended", "Too many of your numbers were not found. The registry unit can lift this.");
            case HOUSEHOLDS ->
                Problem.of(
                        403, "quota-exhausted", "The agreement's quota of households does not hold so many numbers.");
            case SECOND -> Problem.rationed(ctx, Duration.ofSeconds(1), "Ten calls a second are answered.");
            case DAY -> Problem.of(429, "rationed", "The agreement's quota of the day does not hold so many numbers.");
        };
    }
}
