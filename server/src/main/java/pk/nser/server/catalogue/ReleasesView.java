package pk.nser.server.catalogue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pk.nser.db.statistics.PublishedRelease;

/**
 * {@code /releases.json}: the pointer, and what else is of this installation and of no release.
 *
 * @param current null before the first publication
 * @param requestAddress whom to write to for more than is public, plain text, its lines separated by semicolons; null:
 *     the operator tells it otherwise
 */
record ReleasesView(@Nullable String current, @Nullable String requestAddress, List<ReleaseView> releases) {
    record ReleaseView(String id, String line, String areas, String asOf, String profile) {}

    static ReleasesView of(List<PublishedRelease> published, Optional<String> requestAddress) {
        return new ReleasesView(
                published.isEmpty() ? null : published.get(0).id(),
                requestAddress.orElse(null),
                published.stream()
                        .map(r -> new ReleaseView(
                                r.id(), r.line(), r.areasVersion(), r.asOf().toString(), r.profile()))
                        .toList());
    }
}
