package pk.nser.db.delivery.made;

import java.util.EnumSet;
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
        Set<FileFormat> files = EnumSet.noneOf(FileFormat.class);
        scope.formats().forEach(format -> files.addAll(of(format)));
        return files;
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

    private static Set<FileFormat> of(Format agreed) {
        return switch (agreed) {
            case CSV -> EnumSet.of(FileFormat.CSV, FileFormat.CSV_GZ, FileFormat.GEOPARQUET);
            case GPKG ->
                EnumSet.of(FileFormat.GEOPACKAGE, FileFormat.FLATGEOBUF, FileFormat.SHAPEFILE, FileFormat.GEOPARQUET);
            case GEOJSON -> EnumSet.of(FileFormat.GEOJSON, FileFormat.GEOJSON_LINES);
            case WEB_MAP, API, PRINT -> EnumSet.noneOf(FileFormat.class);
        };
    }
}
