package pk.nser.db.release;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pk.nser.db.connection.Pools;
import pk.nser.db.connection.Role;
import pk.nser.db.dimension.Catalogue;
import pk.nser.db.dimension.Unit;
import pk.nser.db.disclosure.Noise;
import pk.nser.db.disclosure.Profile;
import pk.nser.db.disclosure.Thresholds;
import pk.nser.db.disclosure.audit.AuditReport;
import pk.nser.db.progress.Progress;
import pk.nser.db.release.areas.ShownTree;
import pk.nser.db.release.cube.CountedRows;
import pk.nser.db.release.cube.Counting;
import pk.nser.db.release.cube.Cube;
import pk.nser.db.release.figures.AuditedFigures;
import pk.nser.db.release.figures.Counted;
import pk.nser.db.release.figures.FigureWriter;
import pk.nser.db.release.figures.ShownBefore;
import pk.nser.db.release.figures.ShownCellGate;
import pk.nser.db.release.safeguard.Safeguards;
import pk.nser.db.release.snapshot.ChangeGate;
import pk.nser.db.release.snapshot.Frozen;
import pk.nser.db.statistics.Figures;

/** From frozen rows to written figures: one pass to count, protection, audit, writing, and a look at what was written. */
final class BuildFigures {
    /**
     * What the first transaction of a build leaves.
     *
     * @param previous the published release before it in its line, or null
     */
    record Begun(
            Profile profile,
            String areasVersion,
            @Nullable String previous,
            Catalogue catalogue,
            ShownTree tree,
            Frozen frozen) {}

    private final BuildSession session;
    private final Pools pools;
    private final String line;
    private final String release;
    private final Begun begun;
    private final Noise noise;
    private final Thresholds thresholds;
    private final Safeguards safeguards;
    private final Progress progress;
    private final ShownCellGate gate;
    private final ShownBefore before;
    private final int[] households;
    private final List<AuditReport> audits = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    BuildFigures(
            BuildSession session,
            Pools pools,
            String line,
            String release,
            Begun begun,
            Noise noise,
            Thresholds thresholds,
            Safeguards safeguards,
            Progress progress)
            throws SQLException {
        this.session = session;
        this.pools = pools;
        this.line = line;
        this.release = release;
        this.begun = begun;
        this.noise = noise;
        this.thresholds = thresholds;
        this.safeguards = safeguards;
        this.progress = progress;
        this.gate = new ShownCellGate(begun.catalogue(), noise, thresholds);
        this.households = new int[begun.tree().size()];
        this.before = before();
    }

    private ShownBefore before() throws SQLException {
        String previous = begun.previous();
        if (previous == null) {
            return ShownBefore.NOTHING;
        }
        ChangeGate changes = session.transaction(() ->
                ChangeGate.check(session.connection(), line, begun.frozen().build(), begun.tree()));
        BitSet unchanged = new BitSet(begun.tree().size());
        for (int node = 0; node < begun.tree().size(); node++) {
            unchanged.set(node, changes.isUnchanged(node));
        }
        return ShownBefore.in(new Figures(pools.of(Role.BUILD)), previous, unchanged);
    }

    /**
     * Makes the figures of one kind of rows.
     *
     * @param frozen how many of them the build froze
     */
    Cube make(CountedRows rows, long frozen) throws SQLException {
        Cube cube = session.transaction(() -> count(rows, frozen));
        if (rows.units().contains(Unit.HOUSEHOLD)) {
            for (int node = 0; node < households.length; node++) {
                households[node] = cube.units(Unit.HOUSEHOLD, node);
            }
        }
        Counted counted = new Counted(rows, cube, begun.tree(), households);
        AuditedFigures figures = new AuditedFigures(begun.catalogue(), counted, noise, thresholds)
                .audit(before, safeguards::audit, progress);
        audits.addAll(figures.reports());
        faults.addAll(figures.faults());
        session.transaction(() -> {
            new FigureWriter(begun.catalogue()).write(session.connection(), release, counted, figures, progress);
            return cube;
        });
        gate.check(pools.of(Role.BUILD), release, counted, progress);
        return cube;
    }

    private Cube count(CountedRows rows, long frozen) throws SQLException {
        return Counting.count(
                session.connection(),
                rows,
                begun.catalogue(),
                begun.tree(),
                line,
                begun.frozen().build(),
                begun.frozen().first() ? frozen : -1,
                progress);
    }

    /** What the gate on written figures found. */
    ShownCellGate gate() {
        return gate;
    }

    List<AuditReport> audits() {
        return audits;
    }

    /** What the audit found and could not repair. */
    List<String> faults() {
        return faults;
    }
}
