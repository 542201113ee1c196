/**
 * Tiles in one file that any file server can give in parts: PMTiles, version 3.
 *
 * <p>Our own writer, after looking for one: {@code io.tileverse.pmtiles:tileverse-pmtiles} 1.3.3 holds a whole archive in
 * memory, writes tiles in the order of a hash table, so that its archives are not clustered, and brings a second Jackson, a
 * second protobuf and native code; planetiler is a program.
 */
@NullMarked
package pk.nser.tiles.archive;

import org.jspecify.annotations.NullMarked;
