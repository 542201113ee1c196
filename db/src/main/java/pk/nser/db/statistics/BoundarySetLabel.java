package pk.nser.db.statistics;

import pk.nser.db.dimension.Label;

/**
 * What every map must say of the boundaries it draws.
 *
 * @param line release line of the areas version
 */
public record BoundarySetLabel(
        String id,
        Label title,
        String publisher,
        String licence,
        String attribution,
        Label disclaimer,
        boolean official,
        boolean synthetic,
        String line) {}
