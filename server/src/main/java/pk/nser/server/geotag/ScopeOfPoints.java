package pk.nser.server.geotag;

import io.javalin.http.Context;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.delivery.point.GivenSnapshots;
import pk.nser.db.delivery.snapshot.Snapshot;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Dimension;
import pk.nser.db.grant.AllowedAreas;
import pk.nser.db.grant.AreaReach;
import pk.nser.db.grant.Decision.Deny;
import pk.nser.db.grant.Decisions;
import pk.nser.db.grant.Holding;
import pk.nser.db.grant.Request;
import pk.nser.db.grant.ceiling.Field;
import pk.nser.db.grant.ceiling.Format;
import pk.nser.db.statistics.PublishedRelease;
import pk.nser.db.statistics.ShownArea;
import pk.nser.db.token.Grant;
import pk.nser.server.access.Audience;
import pk.nser.server.access.ClientAddress;
import pk.nser.server.access.Denials;
import pk.nser.server.access.Gate;
import pk.nser.server.access.ScopedAreas;
import pk.nser.server.http.Problem;
import pk.nser.server.released.Products;
import pk.nser.server.released.PublishedReleases;

/** Decides what a token may see of its agreement's points: never more than its agreement, and never another's. */
public final class ScopeOfPoints {
    private final Gate gate;
    private final PublishedReleases releases;
    private final Products products;
    private final ScopedAreas scoped;
    private final GivenSnapshots snapshots;
    private final ClientAddress addresses;
    private final Codebook codebook = Codebook.standard();

    /** @param products those of the private tree */
    public ScopeOfPoints(
            Gate gate,
            PublishedReleases releases,
            Products products,
            ScopedAreas scoped,
            GivenSnapshots snapshots,
            ClientAddress addresses) {
        this.addresses = addresses;
        this.gate = gate;
        this.releases = releases;
        this.products = products;
        this.scoped = scoped;
        this.snapshots = snapshots;
    }

    /** Who is asking; 401 without a token that holds. */
    Grant open(Context ctx) {
        if (gate.open(ctx) instanceof Audience.Granted granted) {
            return granted.grant();
        }
        throw Problem.needsToken();
    }

    /** What the holder may see; 403 when nothing, 404 when there are no points of that release. */
    GivenScope require(Context ctx, Grant grant) {
        Holding holding = grant.holding();
        List<Dimension> dimensions = dimensions(holding);
        AreaLevel named = holding.agreement().namedBesidePoints();
        if (Decisions.decide(
                        holding, request(holding, dimensions, named, addresses.text(ctx)), AreaReach.NONE, grant.now())
                instanceof Deny deny) {
            throw Denials.of(deny);
        }
        PublishedRelease release =
                release(ctx.pathParam("release"), grant.agreement().id());
        return new GivenScope(grant, release, dimensions, areas(holding, release, named));
    }

    /**
     * Of the agreement's dimensions those that every paper of the token has, in the order of the codebook; that of the size of the
     * household among them when points tell it.
     */
    private List<Dimension> dimensions(Holding holding) {
        Set<String> granted = new HashSet<>(Decisions.most(holding).dimensions());
        if (holding.tellsHouseholdSize()) {
            granted.add(Dimension.HOUSEHOLD_SIZE);
        }
        return codebook.dimensions().stream()
                .filter(dimension -> granted.contains(dimension.code())
                        && !dimension.categories().isEmpty())
                .toList();
    }

    private static Request request(Holding holding, List<Dimension> dimensions, AreaLevel named, String address) {
        Set<String> outputs = dimensions.stream().map(Dimension::code).collect(Collectors.toSet());
        Set<Field> fields = EnumSet.of(Field.LEAF_POINT, Field.VALUE);
        if (outputs.remove(Dimension.HOUSEHOLD_SIZE)) {
            fields.add(Field.HOUSEHOLD_SIZE);
        }
        return new Request(
                holding.agreement().line(),
                Set.of(),
                named,
                outputs,
                Set.of(),
                fields,
                Format.WEB_MAP,
                Set.of(),
                null,
                0,
                0,
                address);
    }

    private PublishedRelease release(String id, int agreement) {
        PublishedRelease release = releases.release(id);
        Snapshot snapshot = snapshots.of(agreement).orElseThrow(ScopeOfPoints::none);
        if (!snapshot.release().equals(id)) {
            throw Problem.notFound("The points of this agreement are of release " + snapshot.release() + ".");
        }
        return release;
    }

    private @Nullable Set<Integer> areas(Holding holding, PublishedRelease release, AreaLevel named) {
        Set<String> whole = holding.agreement().areas();
        if (holding.scopes().stream().allMatch(scope -> scope.areas().equals(whole))) {
            return null;
        }
        AllowedAreas allowed = scoped.of(holding.scopes(), release.areasVersion());
        Set<Integer> ids = new HashSet<>();
        for (ShownArea area : products.areas(release.areasVersion(), named)) {
            if (allowed.isGranted(named, area.id())) {
                ids.add(area.id());
            }
        }
        if (ids.isEmpty()) {
            throw Problem.outsideScope(
                    "area", "The areas of this token are finer than those that the points of its agreement name.");
        }
        return ids;
    }

    /** Not an empty map: there is nothing yet to be mapped, or no more. */
    static Problem none() {
        return Problem.of(
                404, "no-snapshot", "No delivery was made for this agreement yet: its points are shown from then on.");
    }
}
