package pk.nser.db.delivery.made;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import pk.nser.db.geofile.record.FileFormat;
import pk.nser.db.grant.ceiling.Format;
import pk.nser.db.grant.scope.Scope;

/** The formats of files that an agreement's own formats (protocol 4.1.6; form field 9) stand for. */
public final class AgreedFormats {
    private AgreedFormats() {}

    /** Those in which the files of an agreement may be asked for. */
    public static Set<FileFormat> of(Scope scope) {
        Set<FileFormat> files = EnumSet.allOf(FileFormat.class);
        files.removeIf(file -> Collections.disjoint(scope.formats(), formsOf(file)));
        return files;
    }

    /** Of which formats of an agreement one is enough for a file: Parquet is a table as well as a file with geometry. */
    public static List<Format> formsOf(FileFormat file) {
        return switch (file) {
            case CSV, CSV_GZ -> List.of(Format.CSV);
            case GEOPARQUET -> List.of(Format.GPKG, Format.CSV);
            case GEOPACKAGE, FLATGEOBUF, SHAPEFILE -> List.of(Format.GPKG);
            case GEOJSON, GEOJSON_LINES -> List.of(Format.GEOJSON);
        };
    }

    /**
     * Requires that a format is one of them.
     *
     * @throws IllegalArgumentException naming those that are agreed
     */
    public static void require(Scope scope, FileFormat format) {
        if (!of(scope).contains(format)) {
            throw new IllegalArgumentException("format " + format.code() + " is not agreed; agreed are "
                    + of(scope).stream().map(FileFormat::code).collect(Collectors.joining(", ")));
        }
    }
}
