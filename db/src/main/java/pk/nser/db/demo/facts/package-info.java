/** The table of the real country's districts from which the demonstration registry is grown, restated from public statistics. */
@NullMarked
package pk.nser.db.demo.facts;

import org.jspecify.annotations.NullMarked;
