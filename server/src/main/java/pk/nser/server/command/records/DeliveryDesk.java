package pk.nser.server.command.records;

import pk.nser.db.delivery.DeliveryMaking;
import pk.nser.db.geofile.projection.ProjectionRefused;
import pk.nser.db.geofile.projection.TargetSystem;
import pk.nser.db.geofile.record.FileFormat;
import pk.nser.server.command.Failure;

/** What {@code delivery} works with. */
public record DeliveryDesk(DeliveryMaking making) {
    /** Makes a file from the base of the line that is served. */
    public DeliveryMaking.Made make(int agreement, FileFormat format, TargetSystem system) {
        return making.make(agreement, format, system);
    }

    static FileFormat format(String code) {
        try {
            return FileFormat.of(code);
        } catch (IllegalArgumentException e) {
            throw new Failure(Failure.SETTINGS, "--format: " + e.getMessage());
        }
    }

    static TargetSystem system(String code) {
        try {
            return TargetSystem.of(code);
        } catch (ProjectionRefused e) {
            throw new Failure(Failure.SETTINGS, "--epsg: " + e.getMessage());
        }
    }
}
