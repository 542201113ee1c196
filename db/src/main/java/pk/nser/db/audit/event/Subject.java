package pk.nser.db.audit.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for.
 *
 * @param product for example {@code tiles/tehsil}; absent when there is none or its name is not fit to be written
 * @param release release or areas version
 * @param areas codes of the areas that were named, at most {@link #MOST}
 * @param dimensions codes, at most {@link #MOST}
 */
public record Subject(@Nullable String product, @Nullable String release, List<String> areas, List<String> dimensions) {
    /** Most areas, and most dimensions, of one event. */
    public static final int MOST = 100;

    /** Nothing in particular. */
    public static final Subject NONE = new Subject(null, null, List.of(), List.of());

    public Subject {
        areas = List.copyOf(areas);
        dimensions = List.copyOf(dimensions);
        if (product != null) {
            Shape.PRODUCT.check(product);
        }
        if (release != null) {
            Shape.RELEASE.check(release);
        }
        if (areas.size() > MOST || dimensions.size() > MOST) {
            throw new IllegalArgumentException("audit event: more than " + MOST + " areas or dimensions");
        }
        areas.forEach(Shape.AREA::check);
        dimensions.forEach(Shape.DIMENSION::check);
    }

    /** A product of a release; either is left out when it is not fit to be written, which only a refused request can have. */
    public static Subject asked(@Nullable String product, @Nullable String release, List<String> dimensions) {
        boolean fit = dimensions.size() <= MOST && dimensions.stream().allMatch(Shape.DIMENSION::fits);
        return new Subject(
                product != null && Shape.PRODUCT.fits(product) ? product : null,
                release != null && Shape.RELEASE.fits(release) ? release : null,
                List.of(),
                fit ? dimensions : List.of());
    }
}
