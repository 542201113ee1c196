package pk.nser.db.sharing.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import pk.nser.db.dimension.Category;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Dimension;
import pk.nser.db.grant.scope.Conditions;
import pk.nser.db.household.BandCutOffs;
import pk.nser.db.sharing.request.Fields;
import pk.nser.db.sharing.request.RequestCategory;

/** What an extent says of a list of beneficiaries (categories iv and v) beyond what every extent says. */
final class ListExtent {
    private static final BandCutOffs CUT_OFFS = BandCutOffs.STANDARD;

    private ListExtent() {}

    /** What the filters choose: of category v each of them says it, since one that does not would choose everybody. */
    static Conditions conditions(Fields extent, RequestCategory category, List<String> filters) {
        if (category != RequestCategory.V) {
            if (extent.has("conditions")) {
                throw extent.fault("conditions", "category " + category.code() + " has none: v alone chooses by them");
            }
            return Conditions.NONE;
        }
        if (filters.isEmpty() && !extent.has("conditions")) {
            return Conditions.NONE;
        }
        Fields named = extent.inside("conditions");
        named.only(filters.toArray(String[]::new));
        Map<String, Set<String>> conditions = new HashMap<>();
        for (String filter : filters) {
            conditions.put(filter, Set.copyOf(named.codes(filter, categories(filter))));
            if (conditions.getOrDefault(filter, Set.of()).isEmpty()) {
                throw named.fault(filter, "is a filter: say which of its categories it lets in");
            }
        }
        return new Conditions(conditions);
    }

    private static Set<String> categories(String dimension) {
        return Codebook.standard().dimension(dimension).map(Dimension::categories).orElse(List.of()).stream()
                .map(Category::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A list says whom it is of; all records are of whole bands: a finer range of scores would tell the score (disclosure.md 2.8). */
    static void fit(Fields fields, Extent extent, RequestCategory category) {
        boolean list = category == RequestCategory.IV || category == RequestCategory.V;
        if (!list && category != RequestCategory.VI && category != RequestCategory.VIII) {
            return;
        }
        if (list && extent.memberTypes().isEmpty()) {
            throw fields.fault("member_types", "is required of a list: who of a household is in it");
        }
        if (CUT_OFFS.bands(extent.scoreFirst(), extent.scoreLast()).isEmpty()) {
            throw fields.fault(
                    "score_last",
                    "scores of records run from the lowest of a poverty band to the highest of one, in hundredths: "
                            + ends());
        }
    }

    private static String ends() {
        return IntStream.rangeClosed(1, Codebook.standard().povertyBands().size())
                .mapToObj(band -> CUT_OFFS.lowest(band) + "-" + CUT_OFFS.highest(band))
                .collect(Collectors.joining(", "));
    }
}
