package pk.nser.attack.attempt.point;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import pk.nser.attack.attempt.Finding;
import pk.nser.attack.crawl.Caller;
import pk.nser.attack.crawl.ListedArea;
import pk.nser.attack.record.BrokenPoints;
import pk.nser.attack.record.BrokenPoints.Displacement;
import pk.nser.attack.record.LeafTruth;
import pk.nser.attack.record.Receiver;
import pk.nser.attack.record.Receiver.Given;
import pk.nser.attack.registry.AttackedProduct;
import pk.nser.attack.registry.MadeRegistry;
import pk.nser.server.fixture.Asker;

/**
 * A8 and A9 on the union councils with the most households, some so that chance decides little: their files are granted and made by the operator's commands, and
 * fetched over HTTP with the tokens that those showed.
 */
public final class PointAttacks {
    private static final String FIRST = "poverty_score,hh_composition,rooms,toilet_type";
    private static final String SECOND = "hh_composition,electric_equipment,land,livestock";
    private static final String UNLOCKED = "poverty_score";
    private static final int COUNCILS = 4;
    private static final List<Integer> NUMBERS = List.of(2, 4, 16, 64);

    private final AttackedProduct product;
    private final Asker asker;
    private final List<ListedArea> councils;
    private final String codes;
    private final String areasVersion;
    private final Map<Long, double[]> places;
    private final List<Receiver> receivers;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** @param areas all that are listed */
    public PointAttacks(
            AttackedProduct product, MadeRegistry registry, Iterable<ListedArea> areas, String areasVersion) {
        this.product = product;
        this.asker = new Asker(product.port());
        this.areasVersion = areasVersion;
        this.councils = StreamSupport.stream(areas.spliterator(), false)
                .filter(area -> area.level().equals("union_council"))
                .sorted(Comparator.comparing((ListedArea area) ->
                        -registry.places(registry.villages(area.codes())).size()))
                .limit(COUNCILS)
                .toList();
        this.codes = councils.stream().map(ListedArea::code).collect(Collectors.joining(","));
        this.places = registry.places(registry.villages(
                councils.stream().flatMap(area -> area.codes().stream()).toList()));
        this.receivers = Receiver.register(product, List.of("Suite one", "Suite two"));
    }

    /** What was told and not judged. */
    public List<String> notes() {
        return notes;
    }

    /** Both attacks on the product. */
    public List<Finding> onProduct(int grants) {
        Joining joining = joining(given -> {});
        findings.add(joining.byId());
        findings.add(joining.byOrder());
        findings.add(joining.byPlace());
        notes.add(joining.byShared());
        boolean refused = receivers.get(0).isRefused(codes, "electric_equipment,land,livestock");
        findings.add(new Finding(
                "A8",
                "second grants beyond four locked names let pass",
                1,
                refused ? 0 : 1,
                0,
                refused ? 0 : 1,
                0,
                "count"));
        List<Map<Long, double[]>> points = points(received(grants));
        Averaging averaging = new Averaging(places, points);
        NUMBERS.stream().filter(number -> number <= grants).forEach(number -> findings.add(averaging.growth(number)));
        findings.add(averaging.error(
                grants,
                LeafTruth.halfSides(
                        product, councils.stream().map(ListedArea::id).toList(), areasVersion)));
        findings.add(LeafDensity.attack(points));
        return findings;
    }

    /** The same attacks where points are displaced instead of drawn in leaves: each must succeed. */
    public List<Finding> onBroken(int grants) {
        BrokenPoints broken = new BrokenPoints(product, places);
        findings.add(joining(given -> broken.spoil(receivers.get(0), given, Displacement.THE_SAME_IN_EVERY_GRANT))
                .byPlace());
        List<Given> received = received(grants);
        received.forEach(given -> broken.spoil(receivers.get(0), given, Displacement.AROUND_THE_TRUE_PLACE));
        findings.add(new Averaging(places, points(received)).growth(grants));
        received.forEach(given -> broken.spoil(receivers.get(0), given, Displacement.IN_SMALL_CELLS));
        findings.add(LeafDensity.attack(points(received)));
        return findings;
    }

    /** What happens to a file between being made and being fetched. */
    private interface Between {
        void happen(Given given);
    }

    private Joining joining(Between between) {
        Given one = receivers.get(0).receive(codes, FIRST);
        Given other = receivers.get(1).receive(codes, SECOND);
        between.happen(one);
        between.happen(other);
        return new Joining(fetch(one), fetch(other), truth(one), truth(other));
    }

    private Map<String, Long> truth(Given given) {
        return receivers.get(0).truth(given, places.keySet());
    }

    private List<PointRow> fetch(Given given) {
        return PointRow.fetch(new Caller("receiver", asker, List.of(given.token())), given.path());
    }

    private List<Given> received(int grants) {
        List<Given> received = new ArrayList<>();
        for (int grant = 0; grant < grants; grant++) {
            received.add(receivers.get(grant % 2).receive(codes, UNLOCKED));
        }
        return received;
    }

    /** The point of each household in each of some grants. */
    private List<Map<Long, double[]>> points(List<Given> received) {
        List<Map<Long, double[]>> points = new ArrayList<>();
        for (Given given : received) {
            Map<String, Long> truth = truth(given);
            Map<Long, double[]> linked = new HashMap<>();
            for (PointRow row : fetch(given)) {
                linked.put(Objects.requireNonNull(truth.get(row.id())), new double[] {row.longitude(), row.latitude()});
            }
            points.add(linked);
        }
        return points;
    }
}
