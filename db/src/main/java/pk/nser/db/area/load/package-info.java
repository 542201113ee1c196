/**
 * Taking a file of areas into the registry as a named boundary set (issue 2, point 5; docs/formats/areas.md).
 *
 * <p>The door is {@link pk.nser.db.area.load.AreaImport}. Either a whole set is in afterwards, or nothing.
 */
@NullMarked
package pk.nser.db.area.load;

import org.jspecify.annotations.NullMarked;
