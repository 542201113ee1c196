/** The most that each sharing category may ever give (requirements, section 3), written by hand. */
@NullMarked
package pk.nser.oracle.ceiling;

import org.jspecify.annotations.NullMarked;
