package pk.nser.attack.sum;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import pk.nser.attack.attempt.Finding;
import pk.nser.attack.crawl.Book;
import pk.nser.attack.crawl.Caller;
import pk.nser.attack.registry.Holdings;
import pk.nser.attack.registry.MadeRegistry;

/**
 * A14: who holds second most of an area works out what the largest holder has, from every sum that is shown. The
 * specification limits the plain guess, the sum less the own holding, to 5 percent of the sums. A better informed attacker
 * is measured beyond blind: against the best that can be guessed without the sum.
 *
 * <p>The truth is the largest holding as it went into the sum, top-coded: no more of it is in anything served. Plain guess
 * and best guess are scored against the true holdings as well.
 */
public final class Dominance {
    /** How near the largest holding counts as recovered. */
    static final double CLOSE = 0.15;

    private static final double MOST_PERCENT = 5;
    private static final double MOST_POINTS = 5;
    private static final int RATIOS = 200;

    private final List<ShownSum> shown;
    private final MadeRegistry registry;
    private final Holdings holdings;

    /** Reads the sums; where two callers are told different ones, the book notes it. */
    public Dominance(Book book, String release, List<Caller> callers, MadeRegistry registry) {
        this(new SumCrawl(book, release).read(callers), registry);
        Map<String, Double> told = new HashMap<>();
        for (ShownSum sum : shown) {
            String set = sum.what() + " "
                    + new TreeSet<>(registry.villages(sum.area().codes()));
            Double known = told.putIfAbsent(set, sum.value());
            book.compare("sums", sum.area() + " " + sum.what(), known == null || known == sum.value());
        }
    }

    Dominance(List<ShownSum> shown, MadeRegistry registry) {
        this.shown = shown;
        this.registry = registry;
        this.holdings = registry.holdings();
    }

    /** What the two largest have, and what is to be guessed. */
    private record Target(ShownSum sum, Holders holders, int largest, int second, int topCode) {}

    /** Guesses every shown sum's largest holding. */
    public List<Finding> attack() {
        List<Target> coded = targets(true);
        List<Target> real = targets(false);
        return List.of(
                plain("the largest holding as the sum less the second largest", coded),
                plain("the same, the holding not top-coded", real),
                beyondBlind("... less the others at the mean of the area above", coded, Dominance::lessOthers),
                beyondBlind("the likeliest, knowing how holdings are distributed", coded, Dominance::likeliest),
                beyondBlind("the same, the holding not top-coded", real, Dominance::likeliest));
    }

    private List<Target> targets(boolean coded) {
        Map<Integer, Holders> country = new HashMap<>();
        List<Target> targets = new ArrayList<>();
        for (ShownSum sum : shown) {
            var villages = registry.villages(sum.area().codes());
            int[] held = holdings.sorted(villages, sum.what(), coded);
            targets.add(new Target(
                    sum,
                    country.computeIfAbsent(sum.what(), what -> new Holders(holdings.everybody(what, coded))),
                    held[held.length - 1],
                    held[held.length - 2],
                    holdings.topCode(villages, sum.what())));
        }
        return targets;
    }

    private static Finding plain(String what, List<Target> targets) {
        long hits = hits(targets, target -> target.sum().value() - target.second());
        double percent = targets.isEmpty() ? 0 : 100.0 * hits / targets.size();
        return new Finding("A14", what, targets.size(), hits, blind(targets), percent, MOST_PERCENT, "percent");
    }

    private static Finding beyondBlind(String what, List<Target> targets, ToDoubleFunction<Target> guess) {
        double blind = blind(targets);
        long hits = hits(targets, guess);
        double points = targets.isEmpty() ? 0 : 100.0 * hits / targets.size() - 100 * blind;
        return new Finding("A14", what, targets.size(), hits, blind, points, MOST_POINTS, "points more");
    }

    /** The best of what can be guessed without the sum: a multiple of the second largest, the top code, the likeliest. */
    private static double blind(List<Target> targets) {
        long best = Math.max(
                hits(targets, Target::topCode),
                hits(targets, target -> target.holders().blind(target.second())));
        for (int i = 0; i < RATIOS; i++) {
            double ratio = 1 + 3.0 * i / RATIOS;
            best = Math.max(best, hits(targets, target -> ratio * target.second()));
        }
        return targets.isEmpty() ? 0 : (double) best / targets.size();
    }

    private static double lessOthers(Target target) {
        ShownSum sum = target.sum();
        double others = Math.max(0, sum.holders() - 2) * Math.min(target.second(), sum.usual());
        return Math.max(target.second(), sum.value() - target.second() - others);
    }

    private static double likeliest(Target target) {
        return target.holders().likeliest(target.second(), target.sum());
    }

    private static long hits(List<Target> targets, ToDoubleFunction<Target> guess) {
        return targets.stream()
                .filter(target -> isClose(guess.applyAsDouble(target), target.largest()))
                .count();
    }

    static boolean isClose(double guess, int largest) {
        return Math.abs(guess - largest) <= CLOSE * largest + 1e-9;
    }
}
