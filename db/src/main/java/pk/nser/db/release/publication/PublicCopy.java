package pk.nser.db.release.publication;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.progress.Progress;

/**
 * Copies what everybody may see of a release (COUNTRY to DISTRICT, and border lines) from the registry database to that
 * of public products. Done twice it gives the same; nothing of it is served before {@link #flip}.
 */
public final class PublicCopy {
    private static final int ZOOMS = 13;
    private static final List<String> CLEAR =
            List.of("delete_pyramid.sql", "delete_releases.sql", "delete_areas.sql", "delete_areas_version.sql");

    private final Connection home;
    private final Connection publicSide;
    private final String release;
    private final String areasVersion;

    public PublicCopy(Connection home, Connection publicSide, String release, String areasVersion) {
        this.home = home;
        this.publicSide = publicSide;
        this.release = release;
        this.areasVersion = areasVersion;
    }

    /** Copies, inside a transaction of each connection. */
    public void run(Progress progress) throws SQLException {
        BoundSql.text(home, PublicCopy.class, "set_source.sql", release, areasVersion);
        BoundSql.run(publicSide, PublicCopy.class, "delete_release.sql", release);
        Pipe pipe = new Pipe(home, publicSide);
        if (BoundSql.number(publicSide, PublicCopy.class, "published_on.sql", areasVersion) == 0) {
            copyAreas(pipe, progress);
        }
        copyOutlines(pipe);
        progress.begin("Copying public figures", "rows", -1);
        pipe.copy("release");
        pipe.copy("release_table");
        progress.at(pipe.copy("figure"));
        pipe.copy("area_as_of");
    }

    private void copyAreas(Pipe pipe, Progress progress) throws SQLException {
        for (String delete : CLEAR) {
            BoundSql.run(publicSide, PublicCopy.class, delete, areasVersion);
        }
        String boundarySet = BoundSql.text(home, PublicCopy.class, "boundary_set_of.sql", areasVersion)
                .orElseThrow();
        if (BoundSql.number(publicSide, PublicCopy.class, "has_boundary_set.sql", boundarySet) == 0) {
            pipe.copy("boundary_set");
        }
        pipe.copy("areas_version");
        pipe.copy("area");
        progress.begin("Copying public outlines", "zooms", ZOOMS);
        for (int zoom = 0; zoom < ZOOMS; zoom++) {
            pipe.copyPyramid(zoom);
            progress.at(zoom + 1L);
        }
    }

    /** Always: an areas version may have been published before it had outlines. */
    private void copyOutlines(Pipe pipe) throws SQLException {
        BoundSql.run(publicSide, PublicCopy.class, "delete_outlines.sql", areasVersion);
        pipe.copy("outline");
        pipe.copy("border_line");
    }

    /** From here on the release is served: one statement in one transaction. */
    public static void flip(Connection publicSide, String release) throws SQLException {
        BoundSql.run(publicSide, PublicCopy.class, "flip.sql", release);
    }

    /** Lets the planner know what was copied. */
    public static void refreshStatistics(Connection publicSide) throws SQLException {
        BoundSql.text(publicSide, PublicCopy.class, "refresh_statistics.sql");
    }
}
