package pk.nser.db.intake.village;

/**
 * A village as the intake needs it.
 *
 * @param areaId its id in the registry
 * @param code its code in the boundary set
 * @param collectsGeotags false where geotags were not collected (R41)
 * @param collectsEducation false where only the head's education was collected
 * @param collectsDisability false where disability was not collected
 */
public record Village(
        int areaId,
        String code,
        boolean collectsGeotags,
        boolean collectsEducation,
        boolean collectsDisability,
        Outline outline) {}
