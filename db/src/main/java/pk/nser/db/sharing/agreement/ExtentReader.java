package pk.nser.db.sharing.agreement;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.grant.ceiling.Approval;
import pk.nser.db.grant.ceiling.Format;
import pk.nser.db.grant.ceiling.Geometry;
import pk.nser.db.grant.scope.MemberType;
import pk.nser.db.sharing.LockedDimensions;
import pk.nser.db.sharing.request.AreaBook;
import pk.nser.db.sharing.request.DataRequest;
import pk.nser.db.sharing.request.Fields;
import pk.nser.db.sharing.request.RequestCategory;

/** Reads an extent from JSON and holds it against the category, the request, and what was approved. */
public final class ExtentReader {
    private static final Set<String> DIMENSIONS = Codebook.standard().dimensionCodes();
    private static final List<String> GEOMETRIES =
            Arrays.stream(Geometry.values()).map(Geometry::code).toList();

    /** Forms A, B and C of field 9, and what each of them may be. */
    private static final Map<String, List<String>> FORMATS = Map.of(
            "hard_copy", List.of("print"),
            "soft_copy", List.of("csv", "gpkg", "geojson"),
            "live", List.of("api", "web_map"));

    private final AreaBook areas;

    public ExtentReader(AreaBook areas) {
        this.areas = areas;
    }

    /**
     * The extent in the field {@code extent}.
     *
     * @throws pk.nser.db.sharing.request.FieldFault naming the field that is missing, wrong or wider than the request
     */
    public Extent read(Fields details, RequestCategory category, DataRequest request) {
        Fields fields = details.inside("extent");
        fields.only(
                "areas",
                "finest",
                "outputs",
                "filters",
                "conditions",
                "member_types",
                "score_first",
                "score_last",
                "geometry",
                "formats",
                "max_households",
                "max_rows_per_day",
                "approvals",
                "from",
                "to");
        LocalDate from = fields.date("from");
        LocalDate to = fields.date("to");
        if (to.isBefore(from)) {
            throw fields.fault("to", "lies before 'from'");
        }
        List<String> filters = fields.codes("filters", DIMENSIONS);
        Extent extent = new Extent(
                fields.someTexts("areas", 40),
                fields.code("finest", codes(AreaLevel.values(), AreaLevel::code)),
                fields.codes("outputs", DIMENSIONS),
                filters,
                ListExtent.conditions(fields, category, filters),
                fields.codes("member_types", codes(MemberType.values(), MemberType::code)),
                (int) fields.number("score_first", 0, 10_000),
                (int) fields.number("score_last", 0, 10_000),
                fields.code("geometry", Set.copyOf(GEOMETRIES)),
                fields.codes("formats", codes(Format.values(), Format::code)),
                fields.number("max_households", 0, 100_000_000),
                fields.number("max_rows_per_day", 0, 1_000_000_000),
                fields.codes("approvals", codes(Approval.values(), Approval::code)),
                from,
                to);
        fit(fields, extent, category);
        ListExtent.fit(fields, extent, category);
        within(fields, extent, request, category);
        return extent;
    }

    private static <E> Set<String> codes(E[] all, Function<E, String> code) {
        return Arrays.stream(all).map(code).collect(Collectors.toUnmodifiableSet());
    }

    /** The ceilings of section 3 that concern the paper; what a token answers is decided by {@code grant}. */
    private static void fit(Fields fields, Extent extent, RequestCategory category) {
        AreaLevel finest = AreaLevel.ofCode(extent.finest()).orElseThrow();
        if (finest.isFinerThan(category.finest())) {
            throw fields.fault(
                    "finest",
                    "category " + category.code() + " stops at "
                            + category.finest().code());
        }
        if (category == RequestCategory.VI
                && finest == AreaLevel.TEHSIL
                && !extent.approvals().contains("tehsil_records")) {
            throw fields.fault("finest", "tehsil needs the approval tehsil_records (A23)");
        }
        if (!category.carriesDimensions() && !extent.dimensions().isEmpty()) {
            throw fields.fault("outputs", "category " + category.code() + " carries no dimensions");
        }
        String given = "what category " + category.code() + " gives";
        subset(fields, "outputs", extent.outputs(), category.outputs(), given);
        subset(fields, "filters", extent.filters(), category.filters(), given);
        if (LockedDimensions.among(Set.copyOf(extent.dimensions())).size()
                == LockedDimensions.all().size()) {
            throw fields.fault("outputs", "all ten locked dimensions are never given (4.2.3)");
        }
        if (extent.scoreFirst() > extent.scoreLast()) {
            throw fields.fault("score_last", "lies below score_first");
        }
        List<String> geometries = switch (category) {
            case I_B, II_A, II_B, VII_B -> List.of("none", "area");
            case III_B, IV, V, VI -> List.of("none");
            case VIII -> List.of("leaf", "exact");
        };
        if (!geometries.contains(extent.geometry())) {
            throw fields.fault("geometry", "category " + category.code() + " has " + String.join(" or ", geometries));
        }
        if (extent.geometry().equals("exact") && !extent.approvals().contains("exact_points")) {
            throw fields.fault("geometry", "exact points need the approval exact_points (A24)");
        }
    }

    private void within(Fields fields, Extent extent, DataRequest request, RequestCategory category) {
        within(fields, extent.areas(), request.boundarySet(), request.areas(), "the request");
        subset(fields, "outputs", extent.outputs(), request.dimensions(), "the request");
        subset(fields, "filters", extent.filters(), request.dimensions(), "the request");
        List<String> formats = request.formats().stream()
                .flatMap(format -> FORMATS.getOrDefault(format, List.of()).stream())
                .toList();
        subset(fields, "formats", extent.formats(), formats, "the request");
        boolean late = !lasts(category) && extent.to().isAfter(request.to());
        if (late || extent.from().isBefore(request.from())) {
            throw fields.fault("to", "the dates reach beyond those of the request");
        }
    }

    /** Refuses an extent that is wider in any field than what was approved. */
    public void requireWithin(
            Fields details, Extent extent, Extent approved, RequestCategory category, String boundarySet) {
        Fields fields = details.inside("extent");
        String by = "what was approved";
        within(fields, extent.areas(), boundarySet, approved.areas(), by);
        subset(fields, "outputs", extent.outputs(), approved.outputs(), by);
        subset(fields, "filters", extent.filters(), approved.filters(), by);
        wider(fields, "conditions", !extent.conditions().within(approved.conditions()));
        subset(fields, "member_types", extent.memberTypes(), approved.memberTypes(), by);
        subset(fields, "formats", extent.formats(), approved.formats(), by);
        subset(fields, "approvals", extent.approvals(), approved.approvals(), by);
        AreaLevel finest = AreaLevel.ofCode(extent.finest()).orElseThrow();
        wider(
                fields,
                "finest",
                finest.isFinerThan(AreaLevel.ofCode(approved.finest()).orElseThrow()));
        wider(fields, "geometry", GEOMETRIES.indexOf(extent.geometry()) > GEOMETRIES.indexOf(approved.geometry()));
        wider(fields, "score_first", extent.scoreFirst() < approved.scoreFirst());
        wider(fields, "score_last", extent.scoreLast() > approved.scoreLast());
        wider(fields, "max_households", extent.maxHouseholds() > approved.maxHouseholds());
        wider(fields, "max_rows_per_day", extent.maxRowsPerDay() > approved.maxRowsPerDay());
        wider(fields, "from", extent.from().isBefore(approved.from()));
        wider(fields, "to", !lasts(category) && extent.to().isAfter(approved.to()));
    }

    /** The one approval of the score service does not lapse: each renewal has its own end (A15). */
    private static boolean lasts(RequestCategory category) {
        return category == RequestCategory.III_B;
    }

    private static void wider(Fields fields, String name, boolean wider) {
        if (wider) {
            throw fields.fault(name, "is wider than what was approved");
        }
    }

    private void within(Fields fields, List<String> codes, String set, List<String> wider, String than) {
        for (String code : codes) {
            if (!areas.isWithin(set, code, wider)) {
                throw fields.fault("areas", code + " lies outside " + than);
            }
        }
    }

    private static void subset(Fields fields, String name, List<String> some, Collection<String> all, String than) {
        for (String code : some) {
            if (!all.contains(code)) {
                throw fields.fault(name, code + " is not in " + than);
            }
        }
    }
}
