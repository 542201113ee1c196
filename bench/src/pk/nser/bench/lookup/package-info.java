/** Whether the clock tells what the CNIC service found. */
@NullMarked
package pk.nser.bench.lookup;

import org.jspecify.annotations.NullMarked;
