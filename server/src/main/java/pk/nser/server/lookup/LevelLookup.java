package pk.nser.server.lookup;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pk.nser.db.disclosure.key.KeyFile;
import pk.nser.db.lookup.CnicHash;
import pk.nser.db.lookup.Found;
import pk.nser.db.lookup.Levels;
import pk.nser.db.lookup.ration.Challenges;
import pk.nser.db.lookup.ration.Network;
import pk.nser.db.lookup.ration.Rations;
import pk.nser.db.lookup.ration.Taking;
import pk.nser.db.lookup.ration.Verdict;
import pk.nser.db.lookup.ration.Work;
import pk.nser.server.access.ClientAddress;
import pk.nser.server.http.Answers;
import pk.nser.server.http.CachePolicy;
import pk.nser.server.http.Content;
import pk.nser.server.http.Json;
import pk.nser.server.http.Problem;
import pk.nser.server.listen.Traffic;

/**
 * The poverty level of one number for a member of the public (iii.a). Found or not, the answer has one status, one size
 * and one pace, and the database does the same work for it. What is refused is refused at once, before anything is
 * looked up, so its time tells nothing of the registry either.
 */
public final class LevelLookup {
    private static final Logger LOG = LoggerFactory.getLogger(LevelLookup.class);

    private final KeyFile key;
    private final ClientAddress addresses;
    private final Rations rations;
    private final Challenges challenges;
    private final Levels levels;
    private final Traffic traffic;
    private final Clock clock;

    /** @param clock whose zone says where days begin */
    public LevelLookup(
            KeyFile key,
            ClientAddress addresses,
            Rations rations,
            Challenges challenges,
            Levels levels,
            Traffic traffic,
            Clock clock) {
        this.key = key;
        this.addresses = addresses;
        this.rations = rations;
        this.challenges = challenges;
        this.levels = levels;
        this.traffic = traffic;
        this.clock = clock;
    }

    void answer(Context ctx) {
        long arrived = System.nanoTime();
        Instant now = clock.instant();
        Question question = Question.read(ctx);
        CnicHash number = question.cnic().hashed(key);
        Network asker = Network.of(addresses.of(ctx));
        Taking taking = rations.take(asker, number, now, work(question, asker, now));
        if (taking.alarm()) {
            LOG.warn("ALARM: the CNIC service misses too often this hour; it asks a proof of work of everybody now");
            traffic.noteEvent("lookup-alarm");
        }
        if (taking.verdict() != Verdict.TAKEN) {
            traffic.noteEvent("lookup-rationed");
            throw refused(ctx, taking.verdict(), now);
        }
        Content content = content(number, taking);
        ctx.future(() -> Pace.next(arrived).thenRun(() -> Answers.send(ctx, CachePolicy.PRIVATE, content)));
    }

    void challenge(Context ctx) {
        Network asker = Network.of(addresses.of(ctx));
        Answers.send(
                ctx,
                CachePolicy.PRIVATE,
                Json.content(new ChallengeView(challenges.make(asker, clock.instant()), Challenges.ZERO_BITS)));
    }

    private Optional<Work> work(Question question, Network asker, Instant now) {
        if (question.proof().isEmpty()) {
            return Optional.empty();
        }
        Question.Proof proof = question.proof().get();
        Optional<Work> work = challenges.solved(proof.challenge(), proof.solution(), asker, now);
        if (work.isEmpty()) {
            throw Problem.badParameter(
                    "solution", "The challenge is over, was made for another network or is not solved by this.");
        }
        return work;
    }

    private Content content(CnicHash number, Taking taking) {
        Optional<Found> found = levels.level(number);
        boolean answered = found.isPresent() && found.get().value().isPresent();
        rations.settle(taking, answered || found.isEmpty());
        traffic.noteEvent(answered ? "lookup-answered" : "lookup-missed");
        return LevelView.of(found.orElseThrow(
                () -> Problem.unavailable("The CNIC service holds no registry yet. Ask again later.")));
    }

    private Problem refused(Context ctx, Verdict verdict, Instant now) {
        return switch (verdict) {
            case WORK ->
                Problem.of(
                        429,
                        "needs-work",
                        "This call needs a proof of work: GET /lookup/challenge, and send challenge and solution too.");
            case SPENT ->
                Problem.of(429, "needs-work", "This challenge was used before: each call needs one of its own.");
            case MINUTE ->
                Problem.rationed(
                        ctx, Duration.ofMinutes(1), "Five calls a minute are answered. Ask again in a minute.");
            default ->
                Problem.rationed(
                        ctx,
                        untilMidnight(now),
                        verdict == Verdict.NUMBER
                                ? "This number was asked for five times today. Ask again tomorrow."
                                : "Too many numbers from your network were not found today. Ask again tomorrow.");
        };
    }

    private Duration untilMidnight(Instant now) {
        LocalDate tomorrow = LocalDate.ofInstant(now, clock.getZone()).plusDays(1);
        return Duration.between(now, tomorrow.atStartOfDay(clock.getZone()));
    }
}
