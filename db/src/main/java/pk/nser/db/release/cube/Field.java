package pk.nser.db.release.cube;

import org.jspecify.annotations.Nullable;

/**
 * One dimension of the rows of a unit.
 *
 * @param number of the field in its block, from 0
 * @param column position in the row
 * @param multiple true when the column is a mask of categories (bit i = category i), else the category's number from 1
 * @param categories number of categories
 * @param position of its total within a band's cells; its categories follow
 * @param topic without it the value was never collected, or null
 */
record Field(
        String dimension,
        int number,
        int column,
        boolean multiple,
        int categories,
        int position,
        @Nullable String topic) {}
