package pk.nser.server.command.export;

import java.util.List;
import pk.nser.db.area.KeptTiles;
import pk.nser.db.statistics.PublishedRelease;

/**
 * What an export reads from, open until it is closed.
 *
 * @param releases all that are published, the current one first
 * @param closing closes what is behind it
 */
public record ExportDesk(List<PublishedRelease> releases, KeptTiles tiles, PublicAnswers answers, Runnable closing)
        implements AutoCloseable {
    public ExportDesk {
        releases = List.copyOf(releases);
    }

    @Override
    public void close() {
        closing.run();
    }
}
