/** Tiles of the points that one agreement was given, and how they tell a GIS about themselves (disclosure.md 2.9, 2.11). Pure. */
@NullMarked
package pk.nser.tiles.point;

import org.jspecify.annotations.NullMarked;
