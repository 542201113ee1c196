/** What JMH measured, in the bench's own report. */
@NullMarked
package pk.nser.bench.harness;

import org.jspecify.annotations.NullMarked;
