package pk.nser.db.grant.ceiling;

import static pk.nser.db.area.AreaLevel.DISTRICT;
import static pk.nser.db.area.AreaLevel.TEHSIL;
import static pk.nser.db.area.AreaLevel.VILLAGE;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Dimension;

/**
 * The table of section 4.2.4 and Figure 4. Where the protocol leaves room the narrower reading is taken:
 *
 * <ul>
 *   <li>a summary (i.b) shows one dimension at a time; several meet in analyses (ii) and maps (vii.b);
 *   <li>summaries, maps, unit data and points show dimensions, and are not chosen by them; analyses do both, and so does a
 *       list with dimensions (v);
 *   <li>a member's own dimensions stand beside no point, and neither does the area, which would cut leaves (A24);
 *   <li>the composition of a household has no box on the form, so it is in summaries and maps alone;
 *   <li>a list is nobody's without names; it has neither age nor score nor pseudonym (A21);
 *   <li>the score is told by the CNIC service alone.
 * </ul>
 */
final class Ceilings {
    private static final int ANY = Integer.MAX_VALUE;
    private static final Set<String> PERSONAL = Set.of(
            "gender", "relationship", "age_bracket", "marital_status", "disability", "employment_status", "education");

    private static final Set<String> LISTED = codes(dimension -> true);
    private static final Set<String> TICKED = codes(Dimension::selectable);
    private static final Set<String> OF_HOUSEHOLDS = codes(dimension -> dimension.selectable()
            && !PERSONAL.contains(dimension.code())
            && !dimension.categories().isEmpty());

    private static final Set<Receiver> PARTNERS =
            Set.of(Receiver.GOVERNMENT, Receiver.NGO, Receiver.RESEARCHER, Receiver.OTHER_PROGRAMME);
    private static final Set<Receiver> PROGRAMMES = Set.of(Receiver.GOVERNMENT, Receiver.OTHER_PROGRAMME);

    private static final Map<SharingCategory, Ceiling> ROWS = rows();

    private Ceilings() {}

    static Ceiling of(SharingCategory category) {
        Ceiling row = ROWS.get(category);
        if (row == null) {
            throw new IllegalStateException("no ceiling for category " + category.code());
        }
        return row;
    }

    private static Map<SharingCategory, Ceiling> rows() {
        Map<SharingCategory, Ceiling> rows = new EnumMap<>(SharingCategory.class);
        rows.put(
                SharingCategory.I_B,
                figures(
                        PARTNERS,
                        Geometry.NONE,
                        Set.of(Field.COUNT),
                        LISTED,
                        Set.of(),
                        1,
                        Format.CSV,
                        Format.API,
                        Format.PRINT));
        rows.put(SharingCategory.II_A, analysis(Set.of(Receiver.BISP), Format.CSV, Format.API, Format.PRINT));
        rows.put(SharingCategory.II_B, analysis(PARTNERS, Format.CSV, Format.PRINT));
        rows.put(
                SharingCategory.III_B,
                placeless(
                        Kind.LOOK_UP,
                        Set.of(Receiver.GOVERNMENT, Receiver.NGO, Receiver.OTHER_PROGRAMME),
                        Set.of(),
                        Set.of(Field.POVERTY_SCORE),
                        Set.of(),
                        Format.API));
        Set<Field> list = Set.of(Field.NAME, Field.ADDRESS, Field.POVERTY_LEVEL, Field.REGION);
        rows.put(
                SharingCategory.IV,
                placeless(Kind.LIST, PROGRAMMES, Set.of(Receiver.NGO), list, Set.of(), Format.CSV, Format.PRINT));
        Set<Field> chosen =
                Set.of(Field.NAME, Field.ADDRESS, Field.POVERTY_LEVEL, Field.REGION, Field.CONDITION, Field.VALUE);
        rows.put(
                SharingCategory.V,
                placeless(Kind.LIST, PROGRAMMES, Set.of(Receiver.NGO), chosen, TICKED, Format.CSV, Format.PRINT));
        rows.put(SharingCategory.VI, unitData());
        rows.put(
                SharingCategory.VII_B,
                figures(
                        PARTNERS,
                        Geometry.AREA,
                        Set.of(Field.COUNT, Field.AREA_SHAPE),
                        LISTED,
                        Set.of(),
                        ANY,
                        Format.WEB_MAP,
                        Format.PRINT));
        rows.put(SharingCategory.VIII, points());
        return rows;
    }

    private static Ceiling figures(
            Set<Receiver> receivers,
            Geometry geometry,
            Set<Field> fields,
            Set<String> outputs,
            Set<String> filters,
            int mostTogether,
            Format... formats) {
        return new Ceiling(
                Kind.FIGURES,
                receivers,
                Set.of(),
                VILLAGE,
                VILLAGE,
                geometry,
                geometry,
                fields,
                outputs,
                filters,
                mostTogether,
                Set.of(formats));
    }

    private static Ceiling analysis(Set<Receiver> receivers, Format... formats) {
        Set<Field> fields = Set.of(Field.COUNT, Field.CONDITION);
        return figures(receivers, Geometry.NONE, fields, TICKED, TICKED, ANY, formats);
    }

    /** Look-ups and lists: nothing is drawn. */
    private static Ceiling placeless(
            Kind kind,
            Set<Receiver> receivers,
            Set<Receiver> onApproval,
            Set<Field> fields,
            Set<String> dimensions,
            Format... formats) {
        return new Ceiling(
                kind,
                receivers,
                onApproval,
                VILLAGE,
                VILLAGE,
                Geometry.NONE,
                Geometry.NONE,
                fields,
                dimensions,
                dimensions,
                dimensions.isEmpty() ? 0 : ANY,
                Set.of(formats));
    }

    private static Ceiling unitData() {
        return new Ceiling(
                Kind.UNIT_DATA,
                PARTNERS,
                Set.of(),
                DISTRICT,
                TEHSIL,
                Geometry.NONE,
                Geometry.NONE,
                Set.of(Field.MEMBER_ID, Field.HOUSEHOLD_ID, Field.REGION, Field.VALUE),
                TICKED,
                Set.of(),
                ANY,
                Set.of(Format.CSV));
    }

    private static Ceiling points() {
        return new Ceiling(
                Kind.POINTS,
                PARTNERS,
                Set.of(),
                VILLAGE,
                VILLAGE,
                Geometry.LEAF,
                Geometry.EXACT,
                Set.of(Field.HOUSEHOLD_ID, Field.HOUSEHOLD_SIZE, Field.LEAF_POINT, Field.EXACT_POINT, Field.VALUE),
                OF_HOUSEHOLDS,
                Set.of(),
                ANY,
                Set.of(Format.CSV, Format.GPKG, Format.GEOJSON, Format.WEB_MAP));
    }

    private static Set<String> codes(Predicate<Dimension> wanted) {
        return Codebook.standard().dimensions().stream()
                .filter(wanted)
                .map(Dimension::code)
                .collect(Collectors.toUnmodifiableSet());
    }
}
