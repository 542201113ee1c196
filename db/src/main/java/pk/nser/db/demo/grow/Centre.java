package pk.nser.db.demo.grow;

/**
 * A settlement within a village: people live about it.
 *
 * @param longitude degrees WGS 84, inside the village
 * @param weight share of the village's households, against the other centres
 * @param urban true for a quarter of a town
 */
public record Centre(double longitude, double latitude, double weight, boolean urban) {}
