package pk.nser.server.command;

import java.nio.file.Path;
import pk.nser.db.area.load.AreaImport;
import pk.nser.db.area.load.BoundarySets;
import pk.nser.db.intake.HouseholdImport;

/**
 * What the import commands work with.
 *
 * @param folder data folder; its disk takes what is imported
 */
public record ImportDesk(AreaImport areas, BoundarySets sets, HouseholdImport households, Path folder) {
    /** Where the files of rejected lines go. */
    Path importsFolder() {
        return folder.resolve("imports");
    }
}
