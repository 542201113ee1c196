package pk.nser.attack.crawl;

import java.util.List;

/**
 * An area as the server lists it.
 *
 * @param parent code of the area above, or empty
 * @param codes its own code, or the codes of those that were merged
 * @param bounds west, south, east, north in degrees
 */
public record ListedArea(int id, String code, String level, String parent, List<String> codes, List<Double> bounds) {}
