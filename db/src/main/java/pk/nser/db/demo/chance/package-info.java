/** Repeatable chance: dice that always fall the same way for a seed and a name, and exact sharing out of whole numbers. */
@NullMarked
package pk.nser.db.demo.chance;

import org.jspecify.annotations.NullMarked;
