package pk.nser.db.geofile.projection;

/** A coordinate reference system that cannot be brought to WGS 84 honestly; the message names it and says why. */
public final class ProjectionRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ProjectionRefused(String message) {
        super(message);
    }

    ProjectionRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
