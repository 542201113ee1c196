/** The seventeen dimensions of the protocol and their locks (requirements, section 2). */
@NullMarked
package pk.nser.oracle.dimension;

import org.jspecify.annotations.NullMarked;
