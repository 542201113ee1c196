package pk.nser.server.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pk.nser.db.statistics.PublishedRelease;

/** {@code /releases.json}: the pointer. {@code current} is null before the first publication. */
record ReleasesView(@Nullable String current, List<ReleaseView> releases) {
    record ReleaseView(String id, String line, String areas, String asOf, String profile) {}

    static ReleasesView of(List<PublishedRelease> published) {
        return new ReleasesView(
                published.isEmpty() ? null : published.get(0).id(),
                published.stream()
                        .map(r -> new ReleaseView(
                                r.id(), r.line(), r.areasVersion(), r.asOf().toString(), r.profile()))
                        .toList());
    }
}
