package pk.nser.db.grant.compared;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pk.nser.db.grant.AreaReach;
import pk.nser.db.statistics.ShownArea;
import pk.nser.oracle.answer.Oracle;
import pk.nser.oracle.area.Area;
import pk.nser.oracle.area.AreaLevel;
import pk.nser.oracle.area.AreaTree;
import pk.nser.oracle.scope.Period;

/** One small country with every area level, some of it of the test phase: the oracle's tree, and the same as it is shown. */
final class World {
    static final Instant NOON = Instant.parse("2026-05-10T12:00:00Z");
    static final Period YEAR = new Period(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"));
    static final String LINE = "main";
    static final String BOUNDARY_SET = "set";
    static final String HERE = "192.0.2.7";
    static final String COUNTRY = "pk";

    private static final List<Area> AREAS = List.of(
            new Area(COUNTRY, AreaLevel.COUNTRY, null, false),
            new Area("punjab", AreaLevel.PROVINCE, COUNTRY, false),
            new Area("balochistan", AreaLevel.PROVINCE, COUNTRY, true),
            new Area("lahore-division", AreaLevel.DIVISION, "punjab", false),
            new Area("quetta-division", AreaLevel.DIVISION, "balochistan", false),
            new Area("lahore", AreaLevel.DISTRICT, "lahore-division", false),
            new Area("multan", AreaLevel.DISTRICT, "lahore-division", true),
            new Area("quetta", AreaLevel.DISTRICT, "quetta-division", false),
            new Area("lahore-city", AreaLevel.TEHSIL, "lahore", false),
            new Area("raiwind", AreaLevel.TEHSIL, "lahore", false),
            new Area("multan-city", AreaLevel.TEHSIL, "multan", false),
            new Area("lahore-1", AreaLevel.UNION_COUNCIL, "lahore-city", false),
            new Area("multan-1", AreaLevel.UNION_COUNCIL, "multan-city", false),
            new Area("raiwind-1", AreaLevel.UNION_COUNCIL, "raiwind", true),
            new Area("jia-bagga", AreaLevel.VILLAGE, "lahore-1", false),
            new Area("kahna", AreaLevel.VILLAGE, "lahore-1", false),
            new Area("bosan", AreaLevel.VILLAGE, "multan-1", false));

    static final AreaTree TREE = new AreaTree(AREAS);
    static final List<String> CODES = List.copyOf(TREE.ids());
    static final Oracle ORACLE = new Oracle(TREE);
    static final List<ShownArea> SHOWN = shown();

    private static final Map<String, Set<String>> UPWARDS = upwards();

    /** The tree of the shown areas, as a decision asks it. */
    static final AreaReach REACH =
            (granted, code) -> !Collections.disjoint(UPWARDS.getOrDefault(code, Set.of()), granted);

    private World() {}

    /** True when {@code code} lies below {@code other}, or is it. */
    static boolean liesIn(String code, String other) {
        return UPWARDS.getOrDefault(code, Set.of()).contains(other);
    }

    private static List<ShownArea> shown() {
        Set<String> lacking = Set.of("geotags", "education_members", "disability", "phone");
        List<ShownArea> shown = new ArrayList<>();
        for (Area area : AREAS) {
            String code = area.id();
            boolean whole = TREE.inTestPhase(code);
            shown.add(new ShownArea(
                    CODES.indexOf(code),
                    code,
                    pk.nser.db.area.AreaLevel.valueOf(area.level().name()),
                    area.parent() == null ? null : CODES.indexOf(area.parent()),
                    code,
                    code,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    List.of(),
                    whole ? lacking : Set.of(),
                    !whole && TREE.touchesTestPhase(code) ? lacking : Set.of()));
        }
        return List.copyOf(shown);
    }

    private static Map<String, Set<String>> upwards() {
        Map<String, Set<String>> upwards = new HashMap<>();
        for (Area area : AREAS) {
            Set<String> way = new HashSet<>();
            TREE.upwards(area.id()).forEach(above -> way.add(above.id()));
            upwards.put(area.id(), Set.copyOf(way));
        }
        return upwards;
    }
}
