package pk.nser.db.geofile;

import java.util.Objects;

/**
 * One layer of a geographic file.
 *
 * @param name as the file calls it; of a GeoJSON file or Shapefile its name without the ending
 * @param system declared coordinate reference system: a code such as {@code EPSG:32642} or well-known text; empty when
 *     the file declares none
 * @param features how many there are, or -1 when the file does not say
 */
public record Layer(String name, String system, long features) {
    public Layer {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(system, "system");
    }
}
