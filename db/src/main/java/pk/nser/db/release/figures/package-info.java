/** From the cube to protected figures in {@code agg}, and the gate that checks what was written. */
@NullMarked
package pk.nser.db.release.figures;

import org.jspecify.annotations.NullMarked;
