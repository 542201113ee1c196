/**
 * Makes up the households of a village: who they are, how they live, where their homes stand.
 *
 * <p>Shares follow the district's published rates, with what goes together in life going together; whatever has no
 * published rate is a guess and says so. A village depends on its code and the seed alone.
 */
@NullMarked
package pk.nser.db.demo.people;

import org.jspecify.annotations.NullMarked;
