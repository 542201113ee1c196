package pk.nser.db.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import pk.nser.db.dimension.Label;
import pk.nser.db.geofile.write.Manifest;
import pk.nser.db.grant.Collected;
import pk.nser.db.grant.ceiling.Kind;
import pk.nser.db.grant.scope.MemberType;
import pk.nser.db.grant.scope.Scope;
import pk.nser.db.statistics.ShownArea;

/** What was not collected in the areas of one agreement (protocol 4.2.2M, R41 to R43), told of the coarsest areas that lack it. */
final class NotCollectedHere {
    static final String GEOTAGS = Collected.GEOTAGS;

    private static final Map<String, Label> LABELS = Map.of(
            Collected.GEOTAGS, new Label("Geo-tagged addresses", "جیو ٹیگ والے پتے"),
            Collected.DISABILITY, new Label("Disability", "معذوری"),
            Collected.EDUCATION_MEMBERS,
                    new Label("Education of members other than the head", "سربراہ کے سوا دیگر افراد کی تعلیم"));

    private final Map<Integer, List<ShownArea>> below = new HashMap<>();
    private final List<ShownArea> named = new ArrayList<>();

    /**
     * @param areas all at the levels at which records may be given
     * @param ids of those that the agreement names
     */
    NotCollectedHere(List<ShownArea> areas, Set<Integer> ids) {
        for (ShownArea area : areas) {
            if (area.parentId() != null) {
                below.computeIfAbsent(area.parentId(), parent -> new ArrayList<>())
                        .add(area);
            }
            if (ids.contains(area.id())) {
                named.add(area);
            }
        }
    }

    /**
     * Topics that an agreement needs. A row of a household tells its head's education, which was collected everywhere; a list
     * is of persons, and tells that of whom it is about.
     */
    static Set<String> topics(Scope scope) {
        Set<MemberType> members =
                scope.category().ceiling().kind() == Kind.LIST ? scope.members() : Set.of(MemberType.HEAD);
        Set<String> topics = new HashSet<>();
        topics.addAll(Collected.topics(scope.category(), null, scope.filters(), members));
        for (String dimension : scope.outputs()) {
            topics.addAll(Collected.topics(scope.category(), dimension, scope.filters(), members));
        }
        return topics;
    }

    static boolean needsPoints(Scope scope) {
        return scope.category().ceiling().kind() == Kind.POINTS;
    }

    /** True when a topic was collected in none of the areas that the agreement names. */
    boolean isAll(String topic) {
        return named.stream().allMatch(area -> area.notCollected().contains(topic));
    }

    /** Where a topic is missing; empty when it was collected everywhere. */
    Optional<Manifest.NotCollected> of(String topic) {
        Map<String, Manifest.Where> places = new java.util.LinkedHashMap<>();
        named.forEach(area -> find(area, topic, places));
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of(new Manifest.NotCollected(
                        topic, Objects.requireNonNull(LABELS.get(topic)), List.copyOf(places.values())));
    }

    private void find(ShownArea area, String topic, Map<String, Manifest.Where> places) {
        boolean whole = area.notCollected().contains(topic);
        if (!whole && !area.partlyNotCollected().contains(topic)) {
            return;
        }
        List<ShownArea> finer = below.getOrDefault(area.id(), List.of());
        if (whole || finer.isEmpty()) {
            places.put(area.code(), new Manifest.Where(area.code(), area.name(), !whole));
            return;
        }
        finer.forEach(part -> find(part, topic, places));
    }
}
