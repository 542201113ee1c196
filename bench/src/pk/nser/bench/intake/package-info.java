/** An import of households, beside a bare COPY. */
@NullMarked
package pk.nser.bench.intake;

import org.jspecify.annotations.NullMarked;
