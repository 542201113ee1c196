package pk.nser.db.release;

import java.time.LocalDate;
import java.util.Collection;
import java.util.regex.Pattern;

/** Id of a release: {@code YYYY-MM}, or {@code YYYY-MM.n} for a further one in the same month. */
public record ReleaseId(String text) {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])(\\.[0-9]{1,3})?");

    public ReleaseId {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "a release is called YYYY-MM or YYYY-MM.n, for example 2026-11 or 2026-11.2, not '" + text + "'");
        }
    }

    /** The first id of the date's month that is not among {@code used}. */
    public static ReleaseId next(LocalDate date, Collection<String> used) {
        String month = String.format("%04d-%02d", date.getYear(), date.getMonthValue());
        String id = month;
        for (int n = 1; used.contains(id); n++) {
            id = month + "." + n;
        }
        return new ReleaseId(id);
    }

    /** The quarter of a date as figures tell it: {@code 2026-Q4}. */
    public static String quarter(LocalDate date) {
        return date.getYear() + "-Q" + (1 + (date.getMonthValue() - 1) / 3);
    }

    @Override
    public String toString() {
        return text;
    }
}
