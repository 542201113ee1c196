package pk.nser.attack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import pk.nser.attack.attempt.ExactPrograms;
import pk.nser.attack.attempt.Finding;
import pk.nser.attack.attempt.Forms;
import pk.nser.attack.attempt.HeldChange;
import pk.nser.attack.attempt.LeastSquares;
import pk.nser.attack.attempt.NoisyPrograms;
import pk.nser.attack.attempt.SingleHoles;
import pk.nser.attack.attempt.Surface;
import pk.nser.attack.attempt.TwoReleases;
import pk.nser.attack.attempt.point.PointAttacks;
import pk.nser.attack.crawl.Book;
import pk.nser.attack.crawl.Caller;
import pk.nser.attack.crawl.Crawl;
import pk.nser.attack.crawl.ListedArea;
import pk.nser.attack.registry.AttackedProduct;
import pk.nser.attack.registry.MadeRegistry;
import pk.nser.attack.registry.Newcomer;
import pk.nser.attack.registry.Newcomers;
import pk.nser.attack.registry.Protections;
import pk.nser.attack.registry.Truth;
import pk.nser.attack.set.SameSets;
import pk.nser.attack.solve.Block;
import pk.nser.attack.solve.Equation;
import pk.nser.attack.sum.Dominance;
import pk.nser.server.fixture.Asker;

/** All attacks on one build: everybody, a token for one tehsil, a token for its whole district. */
final class Campaign implements AutoCloseable {
    private static final long SEED = 7;
    private static final double NEARLY_EVERYTHING = 0.9;
    private static final double LEAST_REACH = 0.25;
    private static final double MOST_NEWCOMERS = 0.65;

    private final Form form;
    private final MadeRegistry registry;
    private final AttackedProduct product;
    private final List<Caller> callers;
    private final String district;
    private final List<Judgement> judgements = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private Book before;

    Campaign(Form form, Protections protections, MadeRegistry registry, Path folder) {
        this.form = form;
        this.registry = registry;
        this.product = AttackedProduct.start(folder, protections, registry);
        this.district = registry.denseDistrict().get(0);
        Asker asker = new Asker(product.port());
        this.callers = List.of(
                new Caller("everybody", asker, List.of()),
                new Caller("T1", asker, product.tokens(registry.denseDistrict().get(1))),
                new Caller("T2", asker, product.tokens(district)));
        this.before = Crawl.all(product.current(), callers);
    }

    /** Runs what this build is there for. */
    List<Judgement> run() {
        if (product.protections() == Protections.PRODUCT) {
            onProduct();
        } else {
            if (product.protections() == Protections.THRESHOLD_ONLY) {
                sums(NEARLY_EVERYTHING);
                points().onBroken(form.grants()).forEach(one -> judge(one, NEARLY_EVERYTHING));
            }
            oneNewcomer();
        }
        return judgements;
    }

    private PointAttacks points() {
        return new PointAttacks(product, registry, before.areas(), product.areasVersion());
    }

    /** What was found, in words. */
    List<String> notes() {
        return notes;
    }

    private void onProduct() {
        Surface surface = new Surface(callers.get(0), product.current(), before, form.places());
        judge(surface.attack(), 0);
        notes.addAll(surface.found());
        Dominance dominance = new Dominance(before, product.current(), callers, registry);
        judge(new Forms(before, product.current(), callers, form.zooms()).attack(), 0);
        notes.addAll(before.conflicts());
        dominance.attack().forEach(one -> judge(one, 0));
        sums(0);
        PointAttacks points = points();
        points.onProduct(form.grants()).forEach(one -> judge(one, 0));
        notes.addAll(points.notes());
        manyReleases();
    }

    private void sums(double required) {
        Truth truth = registry.truth();
        for (ListedArea area : before.areas()) {
            truth.place(area.id(), registry.villages(area.codes()));
        }
        List<Equation> equations = Equation.of(before);
        judge(SingleHoles.attack(before, equations, truth), required);
        List<Block> blocks = Block.of(before, equations);
        ExactPrograms exact = new ExactPrograms(before, truth).solve(blocks, form.blocks());
        if (product.protections().isBroken()) {
            judge(exact.right(), NEARLY_EVERYTHING);
            judge(exact.reach(), LEAST_REACH);
        } else {
            judge(SameSets.attack(before, truth), 0);
            judge(exact.exact(), 0);
            NoisyPrograms noisy = new NoisyPrograms(before, truth).solve(blocks, form.blocks());
            new LeastSquares(before, truth)
                    .solve(blocks, form.blocks())
                    .findings()
                    .forEach(one -> judge(one, 0));
            noisy.findings().forEach(one -> judge(one, 0));
            notes.addAll(noisy.contradictions());
            notes.addAll(noisy.proved());
        }
    }

    /** One household comes to each village; only a build without a hold rule shows anything. */
    private void oneNewcomer() {
        Map<String, List<Newcomer>> arrivals = arrivals(new Newcomers(registry, district, SEED), villages(), 1);
        product.take(all(arrivals));
        Book after = Crawl.all(product.release(), callers);
        judge(
                new TwoReleases(before, after)
                        .names("the category of one newcomer to a village", last(arrivals), Map.of()),
                MOST_NEWCOMERS);
    }

    /** Households come one after the other to all villages; the tenth to every second one alone. */
    private void manyReleases() {
        Newcomers newcomers = new Newcomers(registry, district, SEED);
        Map<String, List<Newcomer>> come = new TreeMap<>();
        int number = 0;
        for (int step : form.steps()) {
            arrive(arrivals(newcomers, villages(), step - number), come);
            number = step;
            Book after = Crawl.all(product.release(), callers);
            judge(TwoReleases.nothingChanges(step + " newcomers to each village", before, after), 0);
        }
        List<String> half = everySecond(villages());
        Map<String, List<Newcomer>> tenth = arrivals(newcomers, half, 10 - number);
        arrive(tenth, come);
        Book after = Crawl.all(product.release(), callers);
        judge(new TwoReleases(before, after).names("the category of the tenth newcomer", last(tenth), Map.of()), 0);
        half.forEach(come::remove);
        judge(HeldChange.attack(before, after, come), 0);
        before = after;
        oneOfAPartner(newcomers, half);
    }

    /** One institution knows nine newcomers, since it brought them in itself, and wants to know the tenth. */
    private void oneOfAPartner(Newcomers newcomers, List<String> villages) {
        Map<String, List<Newcomer>> known = arrivals(newcomers, villages, 9);
        Map<String, List<Newcomer>> unknown = arrivals(newcomers, villages, 1);
        product.takeFrom("Partner of the suite", all(known));
        product.take(all(unknown));
        Book after = Crawl.all(product.release(), callers);
        judge(
                new TwoReleases(before, after)
                        .names(
                                "the category of one newcomer, nine of the same institution known",
                                last(unknown),
                                known),
                0);
    }

    private void arrive(Map<String, List<Newcomer>> arrivals, Map<String, List<Newcomer>> come) {
        product.take(all(arrivals));
        arrivals.forEach((village, some) ->
                come.computeIfAbsent(village, key -> new ArrayList<>()).addAll(some));
    }

    private static List<String> everySecond(List<String> all) {
        return IntStream.range(0, all.size())
                .filter(i -> i % 2 == 0)
                .mapToObj(all::get)
                .toList();
    }

    /** One village of the registry in each village of the district that is shown. */
    private List<String> villages() {
        List<String> villages = new ArrayList<>();
        for (ListedArea area : before.areas()) {
            if (area.level().equals("village")) {
                villages.add(area.codes().get(0));
            }
        }
        return villages;
    }

    private static Map<String, List<Newcomer>> arrivals(Newcomers newcomers, List<String> villages, int number) {
        Map<String, List<Newcomer>> arrivals = new TreeMap<>();
        villages.forEach(village -> arrivals.put(village, newcomers.make(village, number)));
        return arrivals;
    }

    private static List<Newcomer> all(Map<String, List<Newcomer>> arrivals) {
        return arrivals.values().stream().flatMap(Collection::stream).collect(Collectors.toList());
    }

    private static List<Newcomer> last(Map<String, List<Newcomer>> arrivals) {
        return arrivals.values().stream().map(some -> some.get(some.size() - 1)).toList();
    }

    private void judge(Finding finding, double required) {
        judgements.add(new Judgement(product.protections(), finding, required));
    }

    @Override
    public void close() {
        product.close();
    }
}
