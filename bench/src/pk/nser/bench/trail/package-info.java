/** Writing and verifying the audit log, beside plain inserts and plain reading. */
@NullMarked
package pk.nser.bench.trail;

import org.jspecify.annotations.NullMarked;
