/** The life of a registry after its first release: files of each day, the next release beside a server that serves, and the disk. */
@NullMarked
package pk.nser.bench.daily;

import org.jspecify.annotations.NullMarked;
