/** Whether what a household costs stays the same when there are many more of them. */
@NullMarked
package pk.nser.bench.growth;

import org.jspecify.annotations.NullMarked;
