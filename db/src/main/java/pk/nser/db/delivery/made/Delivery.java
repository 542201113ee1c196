package pk.nser.db.delivery.made;

import java.time.Instant;
import pk.nser.db.geofile.record.FileFormat;

/**
 * One file that was made for an agreement.
 *
 * @param id its number, which its address carries
 * @param file its name in the folder of the agreement
 * @param line release line whose published base was given
 * @param release that was served when it was made
 * @param rows households or persons in it
 * @param sha256 of its bytes, in lower-case hex
 * @param epsg code of the system in which its places are written; 4326 when it has none
 */
public record Delivery(
        int id,
        String file,
        String line,
        String release,
        long rows,
        long bytes,
        String sha256,
        FileFormat format,
        int epsg,
        Instant madeAt) {}
