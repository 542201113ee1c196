package pk.nser.db.lookup;

import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * What the service holds for one number. Not registered and not determined look alike.
 *
 * @param value level 1 (poorest) to 5, or score in hundredths; empty when the number has none
 * @param asOf the day whose registry the service holds
 */
public record Found(OptionalInt value, LocalDate asOf) {}
