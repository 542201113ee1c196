package pk.nser.db.lookup.ration;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The verdict on one call.
 *
 * @param alarm true for the one call of an hour that finds the misses of the whole service used up
 * @param day the day whose ration was asked
 * @param asker hash of the network, for that day alone
 * @param at when the call came
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Taking(Verdict verdict, boolean alarm, LocalDate day, byte[] asker, Instant at) {}
