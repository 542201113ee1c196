/**
 * The rations of the public CNIC service (access.md 3.6), kept in the database: calls and misses of a network of askers,
 * calls for a number, misses of the whole service, and the proof of work that is asked instead of refusing. Misses are
 * rationed because who enumerates mostly misses.
 */
@NullMarked
package pk.nser.db.lookup.ration;

import org.jspecify.annotations.NullMarked;
