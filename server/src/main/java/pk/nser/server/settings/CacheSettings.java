package pk.nser.server.settings;

import java.util.List;

/** Most memory of each cache, in MiB. */
public record CacheSettings(int publicAnswersMib, int geometryMib, int figuresMib) {
    private static final SettingKey PUBLIC_ANSWERS = new SettingKey(
            "cache.public-answers-mib", "64", "finished public answers (tiles, figures) kept in memory, in MiB");
    private static final SettingKey GEOMETRY =
            new SettingKey("cache.geometry-mib", "192", "geometry, names and columns of tiles kept in memory, in MiB");
    private static final SettingKey FIGURES = new SettingKey(
            "cache.figures-mib",
            "128",
            "tables of released figures kept in memory, and lists of areas again as much, in MiB");

    static final List<SettingKey> KEYS = List.of(PUBLIC_ANSWERS, GEOMETRY, FIGURES);

    static CacheSettings from(Values values) {
        return new CacheSettings(
                values.number(PUBLIC_ANSWERS, 1, 1_000_000),
                values.number(GEOMETRY, 1, 1_000_000),
                values.number(FIGURES, 1, 1_000_000));
    }
}
