/** Tells the audit log what is answered behind tokens. */
@NullMarked
package pk.nser.server.trail;

import org.jspecify.annotations.NullMarked;
