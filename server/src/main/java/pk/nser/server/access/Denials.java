package pk.nser.server.access;

import org.jspecify.annotations.Nullable;
import pk.nser.db.grant.Decision.Deny;
import pk.nser.db.grant.ceiling.SharingCategory;
import pk.nser.server.http.Problem;

/** Tells the holder of a token why a decision was no, naming the parameter that asked for too much. */
public final class Denials {
    private Denials() {}

    /** The answer to a denied request for figures or outlines: who holds another category is told where its things are. */
    static Problem ofFigures(SharingCategory category, Deny deny) {
        if (category.givesFigures()) {
            return of(deny);
        }
        return switch (deny.reason()) {
            case FORMAT, FIELD, AREA_LEVEL, DIMENSION_NOT_IN_CATEGORY, GEOMETRY, MEMBERS ->
                Problem.outsideScope("The agreement behind this token is of category " + category.code()
                        + ", which gives no figures; files are under /private/deliveries.");
            default -> of(deny);
        };
    }

    /** The answer to a denied request. */
    public static Problem of(Deny deny) {
        String about = deny.about();
        return switch (deny.reason()) {
            case NOT_ACTIVE, SUSPENDED, REVOKED, NOT_YET_VALID, EXPIRED -> Problem.needsToken();
            case ADDRESS ->
                outside(
                        null,
                        "The agreement behind this token names the networks from which it is used, and"
                                + " this one is none of them.");
            case RECEIVER -> outside(null, "The protocol does not name this kind of receiver for this category.");
            case CATEGORY, LINE ->
                outside("release", "The agreement behind this token is about another line of releases.");
            case AREA -> outside("area", "No such area, or one outside of the agreement behind this token.");
            case AREA_LEVEL -> outside("areaLevel", "The agreement behind this token stops at a coarser area level.");
            case UNKNOWN_DIMENSION -> Problem.notFound("There is no dimension " + about + ".");
            case DIMENSION_NOT_IN_CATEGORY ->
                outside(
                        "dimensions",
                        "The category of the agreement behind this token does not give this: " + about + ".");
            case DIMENSION -> outside("dimensions", "The agreement behind this token does not include " + about + ".");
            case LOCKED -> outside("dimensions", "The agreement behind this token does not unlock " + about + ".");
            case LOCK_CAP -> outside("dimensions", "The receiver would hold more locked dimensions than it may.");
            case FIELD, GEOMETRY ->
                outside(
                        null,
                        "The category of the agreement behind this token does not give this; shaded maps are"
                                + " category vii.b.");
            case FORMAT ->
                outside("format", "The agreement behind this token does not give this form (" + about + ").");
            case MEMBERS, SCORES -> outside("members", "The agreement behind this token is about others.");
            case HOUSEHOLD_QUOTA -> outside("households", "The households of this agreement are used up.");
            case ROWS_PER_DAY -> outside("rows", "The rows of this day are used up; ask again tomorrow.");
            case NOTHING_ASKED -> Problem.badParameter("dimensions", "Nothing was asked for.");
        };
    }

    private static Problem outside(@Nullable String parameter, String detail) {
        return Problem.outsideScope(parameter, detail);
    }
}
