/** How soon a server that was just started answers, and how much memory it has when it has served everything. */
@NullMarked
package pk.nser.bench.start;

import org.jspecify.annotations.NullMarked;
