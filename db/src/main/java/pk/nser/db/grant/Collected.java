package pk.nser.db.grant;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pk.nser.db.grant.ceiling.Kind;
import pk.nser.db.grant.ceiling.SharingCategory;
import pk.nser.db.grant.scope.MemberType;

/**
 * What cannot be answered of an area because it was not collected there (protocol 4.2.2M, R41 to R43): geo-tags and with
 * them maps and points, disability, and the education of all but heads. A coarser area that holds such areas keeps its
 * figures, from the others alone, but not its points.
 */
public final class Collected {
    /** Topics of R41. */
    public static final String GEOTAGS = "geotags";

    public static final String DISABILITY = "disability";
    public static final String EDUCATION_MEMBERS = "education_members";

    private Collected() {}

    /**
     * Topics that would have to be collected in an area for one value there.
     *
     * @param dimension code of the value's dimension; null for what has none
     * @param filters codes of the dimensions that choose: a choice by what was not collected would fall away in silence
     * @param members whom the values are about; none = everybody
     */
    public static Set<String> topics(
            SharingCategory category, @Nullable String dimension, Set<String> filters, Set<MemberType> members) {
        Set<String> dimensions = new HashSet<>(filters);
        if (dimension != null) {
            dimensions.add(dimension);
        }
        Set<String> topics = new HashSet<>();
        if (category == SharingCategory.VII_B || category.ceiling().kind() == Kind.POINTS) {
            topics.add(GEOTAGS);
        }
        if (dimensions.contains(DISABILITY)) {
            topics.add(DISABILITY);
        }
        if (dimensions.contains("education") && !members.equals(Set.of(MemberType.HEAD))) {
            topics.add(EDUCATION_MEMBERS);
        }
        return topics;
    }

    /**
     * True when an area lacks one of {@code topics}.
     *
     * @param missing topics missing in the whole area
     * @param partlyMissing topics missing in a part of it
     */
    public static boolean lacks(
            SharingCategory category, Set<String> topics, Set<String> missing, Set<String> partlyMissing) {
        boolean points = category.ceiling().kind() == Kind.POINTS;
        return topics.stream()
                .anyMatch(topic ->
                        missing.contains(topic) || (points && topic.equals(GEOTAGS) && partlyMissing.contains(topic)));
    }
}
