/** Our own vector tile writer: splices kept geometry with names and figures. Only released figures can be encoded. Pure. */
@NullMarked
package pk.nser.tiles.encode;

import org.jspecify.annotations.NullMarked;
