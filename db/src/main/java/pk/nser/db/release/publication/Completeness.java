package pk.nser.db.release.publication;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.dimension.Catalogue;

/** Checks that both databases hold a release complete: every table at every level that offers it, every area, all tiles and outlines. */
public final class Completeness {
    private final Catalogue catalogue;
    private final String release;
    private final String areasVersion;

    public Completeness(Catalogue catalogue, String release, String areasVersion) {
        this.catalogue = catalogue;
        this.release = release;
        this.areasVersion = areasVersion;
    }

    /** True when the areas version has outlines to draw. */
    public boolean hasPyramid(Connection home) throws SQLException {
        return !pyramid(home).startsWith("0 ");
    }

    /** What is missing; empty when both are complete. */
    public List<String> gaps(Connection home, Connection publicSide) throws SQLException {
        List<String> gaps = new ArrayList<>();
        Map<AreaLevel, Long> areas = byLevel(home, "areas_by_level.sql", areasVersion, AreaLevel.VILLAGE);
        compare("the registry database", home, areas, AreaLevel.VILLAGE, gaps);
        areas.keySet().removeIf(level -> !level.isPublic());
        if (!areas.equals(byLevel(publicSide, "areas_by_level.sql", areasVersion, AreaLevel.FINEST_PUBLIC))) {
            gaps.add("the public database has other areas than the registry database");
        }
        compare("the public database", publicSide, areas, AreaLevel.FINEST_PUBLIC, gaps);
        if (!pyramid(home).equals(pyramid(publicSide))) {
            gaps.add("the public database has " + pyramid(publicSide) + " instead of " + pyramid(home));
        }
        if (!outlines(home).equals(outlines(publicSide))) {
            gaps.add("the public database has " + outlines(publicSide) + " instead of " + outlines(home));
        }
        return gaps;
    }

    private void compare(
            String where, Connection connection, Map<AreaLevel, Long> areas, AreaLevel finest, List<String> gaps)
            throws SQLException {
        Map<AreaLevel, Long> figures = byLevel(connection, "figures_by_level.sql", release, finest);
        Map<AreaLevel, Long> quarters = byLevel(connection, "quarters_by_level.sql", release, finest);
        areas.forEach((level, count) -> {
            long tables = catalogue.all().stream()
                    .filter(table -> table.isOfferedAt(level) && (table.isOpen() || finest == AreaLevel.VILLAGE))
                    .count();
            if (figures.getOrDefault(level, 0L) != tables * count) {
                gaps.add(where + " has " + figures.getOrDefault(level, 0L) + " rows of figures at " + level.code()
                        + " instead of " + tables * count);
            }
            if (!quarters.getOrDefault(level, 0L).equals(count)) {
                gaps.add(where + " lacks quarters at " + level.code());
            }
        });
    }

    private String outlines(Connection connection) throws SQLException {
        return BoundSql.text(connection, Completeness.class, "outlines_size.sql", areasVersion)
                .orElseThrow();
    }

    private String pyramid(Connection connection) throws SQLException {
        return BoundSql.text(connection, Completeness.class, "pyramid_size.sql", areasVersion)
                .orElseThrow();
    }

    private static Map<AreaLevel, Long> byLevel(Connection connection, String file, String id, AreaLevel finest)
            throws SQLException {
        Map<AreaLevel, Long> counts = new HashMap<>();
        try (PreparedStatement statement = BoundSql.prepare(connection, Completeness.class, file, id, finest.depth());
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                counts.put(AreaLevel.ofDepth(row.getInt("area_level")), row.getLong("n"));
            }
        }
        return counts;
    }
}
