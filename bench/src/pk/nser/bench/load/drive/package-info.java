/** Sends requests over kept connections, at a rate that is held or as fast as they are answered, and times every answer. */
@NullMarked
package pk.nser.bench.load.drive;

import org.jspecify.annotations.NullMarked;
