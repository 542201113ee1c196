package pk.nser.db.geofile;

import org.jspecify.annotations.Nullable;

/** A file that cannot be read any further; the message says where and why, in words for the person who has the file. */
public final class GeoFileFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GeoFileFault(String message) {
        super(message);
    }

    GeoFileFault(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
