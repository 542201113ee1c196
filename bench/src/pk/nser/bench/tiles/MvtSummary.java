package pk.nser.bench.tiles;

import java.util.TreeSet;

/** What is in some vector tiles: areas, features, and the attribute keys that a feature uses (PostGIS also names those that none does). */
final class MvtSummary {
    final TreeSet<Long> ids = new TreeSet<>();
    final TreeSet<String> keys = new TreeSet<>();
    int features;
    int tags;

    void add(byte[] tile) {
        for (ReadTile.Layer layer : new ReadTile(tile).layers) {
            for (ReadTile.Feature feature : layer.features()) {
                features++;
                ids.add(feature.id());
                keys.addAll(feature.attributes().keySet());
                tags += feature.attributes().size();
            }
        }
    }
}
