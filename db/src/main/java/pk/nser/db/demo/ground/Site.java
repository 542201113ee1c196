package pk.nser.db.demo.ground;

/**
 * A place where people may live, in degrees WGS 84.
 *
 * @param district index of its district in the facts, or -1 outside the country
 * @param persons census persons who live there; 0 for an empty place
 * @param urban true for a quarter of a town, false for a rural locality
 */
public record Site(double longitude, double latitude, int district, double persons, boolean urban) {}
