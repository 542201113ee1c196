package pk.nser.server.desk;

import org.jspecify.annotations.Nullable;
import pk.nser.db.sharing.request.RequestCategory;
import pk.nser.db.sharing.request.StoredRequest;

/**
 * One request in a list.
 *
 * @param ticked as on the form
 * @param category as verified; null before
 * @param state what has ended by the clock is EXPIRED, moved or not
 */
record RequestView(
        int request,
        int institution,
        String ticked,
        @Nullable String category,
        String state,
        String gratis,
        String filed) {
    static RequestView of(StoredRequest request) {
        RequestCategory category = request.category();
        return new RequestView(
                request.id(),
                request.institution(),
                request.form().ticked().get(0),
                category == null ? null : category.code(),
                request.shownState().name(),
                request.gratis().name(),
                request.filedAt().toString());
    }
}
