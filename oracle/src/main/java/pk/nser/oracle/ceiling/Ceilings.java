package pk.nser.oracle.ceiling;

import static pk.nser.oracle.ceiling.Approval.RUNNING_PROGRAMME;
import static pk.nser.oracle.ceiling.Field.ADDRESS;
import static pk.nser.oracle.ceiling.Field.AREA_SHAPE;
import static pk.nser.oracle.ceiling.Field.CONDITION;
import static pk.nser.oracle.ceiling.Field.COUNT;
import static pk.nser.oracle.ceiling.Field.EXACT_POINT;
import static pk.nser.oracle.ceiling.Field.HOUSEHOLD_ID;
import static pk.nser.oracle.ceiling.Field.HOUSEHOLD_SIZE;
import static pk.nser.oracle.ceiling.Field.LEAF_POINT;
import static pk.nser.oracle.ceiling.Field.MEMBER_ID;
import static pk.nser.oracle.ceiling.Field.NAME;
import static pk.nser.oracle.ceiling.Field.POVERTY_LEVEL;
import static pk.nser.oracle.ceiling.Field.POVERTY_SCORE;
import static pk.nser.oracle.ceiling.Field.REGION;
import static pk.nser.oracle.ceiling.Field.VALUE;
import static pk.nser.oracle.ceiling.Format.API;
import static pk.nser.oracle.ceiling.Format.CSV;
import static pk.nser.oracle.ceiling.Format.GEOJSON;
import static pk.nser.oracle.ceiling.Format.GPKG;
import static pk.nser.oracle.ceiling.Format.MVT;
import static pk.nser.oracle.ceiling.Format.PRINT;
import static pk.nser.oracle.ceiling.Output.AGGREGATE;
import static pk.nser.oracle.ceiling.Output.LOOK_UP;
import static pk.nser.oracle.ceiling.Output.MEMBER_LIST;
import static pk.nser.oracle.ceiling.Output.POINT;
import static pk.nser.oracle.ceiling.Output.UNIT_RECORD;
import static pk.nser.oracle.ceiling.Receiver.BISP;
import static pk.nser.oracle.ceiling.Receiver.GOVERNMENT;
import static pk.nser.oracle.ceiling.Receiver.NGO;
import static pk.nser.oracle.ceiling.Receiver.OTHER_PROGRAMME;
import static pk.nser.oracle.ceiling.Receiver.RESEARCHER;
import static pk.nser.oracle.dimension.DimensionUse.FILTER;
import static pk.nser.oracle.dimension.DimensionUse.OUTPUT;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pk.nser.oracle.area.AreaLevel;
import pk.nser.oracle.dimension.Dimension;

/**
 * The thirteen rows of requirements section 3, as data. Narrow readings where the text leaves room:
 *
 * <ul>
 *   <li>"Other" receivers of vi, vii.b and viii are other participating programmes, as in i.b and ii.b; business and
 *       individuals are named nowhere and have what is public. BISP itself is named for ii.a alone.
 *   <li>A summary (i) and a public map (vii.a) carry at most one dimension beside the area; ii is where several meet.
 *   <li>Summaries, maps, records and points show dimensions and are not filtered by them; ii does both; v filters.
 *   <li>Composition has no tick-box, so it is for i and vii only; ii, v, vi and viii take theirs from the form.
 *   <li>Formats: a summary or report is a table or print (live on the website where that is named), a list is a table
 *       or print, a record file without geometry is CSV, a web map is tiles or print, points are files or tiles.
 *   <li>Summaries and analyses carry no shapes; a drawn area is a map, vii.
 *   <li>A list (iv, v) has the member's name, for it would list nobody without. No age, no score, no member id.
 *   <li>iii.b gives the score and not the level; iii.a the level and not the score (A12); vi says no region name finer
 *       than its reach. The score as a dimension is always the group (R2).
 *   <li>viii: no person's dimension, and not the area either, which would cut a leaf smaller (A24).
 *   <li>The public floor is the district; the Committee's setting of A19 is not followed.
 * </ul>
 */
public final class Ceilings {
    private static final int ANY_NUMBER = Dimension.values().length;

    private static final Who EVERYONE = only(Receiver.values());
    private static final Who PARTNERS = only(GOVERNMENT, NGO, RESEARCHER, OTHER_PROGRAMME);
    private static final Who PROGRAMMES =
            new Who(Set.of(GOVERNMENT, OTHER_PROGRAMME), Map.of(NGO, RUNNING_PROGRAMME)); // A20

    private static final Set<Dimension> LISTED = Dimension.those(any -> true);
    private static final Set<Dimension> TICKED = Dimension.those(Dimension::selectable);
    private static final Set<Dimension> OF_HOUSEHOLDS =
            Dimension.those(d -> d.selectable() && !d.personal() && d != Dimension.AREA);

    private static final DimensionRule NO_DIMENSION = new DimensionRule(Set.of(), Set.of(), 0);
    private static final DimensionRule ONE_SHOWN = new DimensionRule(LISTED, Set.of(OUTPUT), 1);
    private static final DimensionRule ANALYSED = new DimensionRule(TICKED, Set.of(FILTER, OUTPUT), ANY_NUMBER);

    private static final Reach TO_DISTRICT = Reach.downTo(AreaLevel.DISTRICT, Geometry.NONE);
    private static final Reach TO_VILLAGE = Reach.downTo(AreaLevel.VILLAGE, Geometry.NONE);
    private static final Reach NO_PLACE = Reach.downTo(AreaLevel.COUNTRY, Geometry.NONE);
    private static final Reach DISTRICT_OR_TEHSIL =
            new Reach(AreaLevel.DISTRICT, AreaLevel.TEHSIL, Geometry.NONE, Geometry.NONE); // R6, A23
    private static final Reach LEAF_OR_EXACT =
            new Reach(AreaLevel.VILLAGE, AreaLevel.VILLAGE, Geometry.LEAF, Geometry.EXACT); // A24

    private static final List<Ceiling> ROWS = List.of(
            row(SubCategory.I_A, EVERYONE, TO_DISTRICT, AGGREGATE, Set.of(COUNT), ONE_SHOWN, Set.of(CSV, API, PRINT)),
            row(SubCategory.I_B, PARTNERS, TO_VILLAGE, AGGREGATE, Set.of(COUNT), ONE_SHOWN, Set.of(CSV, API, PRINT)),
            row(
                    SubCategory.II_A,
                    only(BISP),
                    TO_VILLAGE,
                    AGGREGATE,
                    Set.of(COUNT, CONDITION),
                    ANALYSED,
                    Set.of(CSV, API, PRINT)),
            row(
                    SubCategory.II_A_PUBLISHED,
                    EVERYONE,
                    TO_DISTRICT,
                    AGGREGATE,
                    Set.of(COUNT, CONDITION),
                    ANALYSED,
                    Set.of(CSV, API, PRINT)),
            row(
                    SubCategory.II_B,
                    PARTNERS,
                    TO_VILLAGE,
                    AGGREGATE,
                    Set.of(COUNT, CONDITION),
                    ANALYSED,
                    Set.of(CSV, PRINT)),
            row(SubCategory.III_A, EVERYONE, NO_PLACE, LOOK_UP, Set.of(POVERTY_LEVEL), NO_DIMENSION, Set.of(API)),
            row(
                    SubCategory.III_B,
                    only(GOVERNMENT, NGO, OTHER_PROGRAMME),
                    TO_VILLAGE,
                    LOOK_UP,
                    Set.of(POVERTY_SCORE),
                    NO_DIMENSION,
                    Set.of(API)),
            row(
                    SubCategory.IV,
                    PROGRAMMES,
                    TO_VILLAGE,
                    MEMBER_LIST,
                    Set.of(NAME, ADDRESS, POVERTY_LEVEL, REGION),
                    NO_DIMENSION,
                    Set.of(CSV, PRINT)),
            row(
                    SubCategory.V,
                    PROGRAMMES,
                    TO_VILLAGE,
                    MEMBER_LIST,
                    Set.of(NAME, ADDRESS, POVERTY_LEVEL, REGION, CONDITION, VALUE),
                    new DimensionRule(TICKED, Set.of(FILTER, OUTPUT), ANY_NUMBER),
                    Set.of(CSV, PRINT)),
            row(
                    SubCategory.VI,
                    PARTNERS,
                    DISTRICT_OR_TEHSIL,
                    UNIT_RECORD,
                    Set.of(MEMBER_ID, HOUSEHOLD_ID, REGION, VALUE),
                    new DimensionRule(TICKED, Set.of(OUTPUT), ANY_NUMBER),
                    Set.of(CSV)),
            row(
                    SubCategory.VII_A,
                    EVERYONE,
                    Reach.downTo(AreaLevel.DISTRICT, Geometry.AREA),
                    AGGREGATE,
                    Set.of(COUNT, AREA_SHAPE),
                    ONE_SHOWN,
                    Set.of(MVT, PRINT)),
            row(
                    SubCategory.VII_B,
                    PARTNERS,
                    Reach.downTo(AreaLevel.VILLAGE, Geometry.AREA),
                    AGGREGATE,
                    Set.of(COUNT, AREA_SHAPE),
                    new DimensionRule(LISTED, Set.of(OUTPUT), ANY_NUMBER),
                    Set.of(MVT, PRINT)),
            row(
                    SubCategory.VIII,
                    PARTNERS,
                    LEAF_OR_EXACT,
                    POINT,
                    Set.of(HOUSEHOLD_ID, HOUSEHOLD_SIZE, LEAF_POINT, EXACT_POINT, VALUE),
                    new DimensionRule(OF_HOUSEHOLDS, Set.of(OUTPUT), ANY_NUMBER),
                    Set.of(CSV, GPKG, GEOJSON, MVT)));

    private Ceilings() {}

    public static Ceiling of(SubCategory category) {
        return ROWS.stream()
                .filter(row -> row.category() == category)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No row for " + category.code()));
    }

    public static List<Ceiling> all() {
        return ROWS;
    }

    private static Ceiling row(
            SubCategory category,
            Who who,
            Reach reach,
            Output output,
            Set<Field> fields,
            DimensionRule dimensions,
            Set<Format> formats) {
        return new Ceiling(category, who, reach, Set.of(output), fields, dimensions, formats);
    }

    private static Who only(Receiver... receivers) {
        return new Who(Set.copyOf(Arrays.asList(receivers)), Map.of());
    }
}
