/**
 * The cubes of a first release on the demonstration registry, made without a database: for measuring what works on cubes
 * alone at sizes that no test database holds.
 */
@NullMarked
package pk.nser.bench.made;

import org.jspecify.annotations.NullMarked;
