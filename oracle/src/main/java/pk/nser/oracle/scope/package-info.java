/** What one signed agreement or one token made from it allows (R15). */
@NullMarked
package pk.nser.oracle.scope;

import org.jspecify.annotations.NullMarked;
