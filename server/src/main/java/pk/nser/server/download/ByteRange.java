package pk.nser.server.download;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which bytes of a file are asked for (RFC 9110 14). */
sealed interface ByteRange {
    /** All: nothing was asked that we understand, or several parts at once, which a server may answer so. */
    record Whole() implements ByteRange {}

    /** From one byte to another, both included, counted from 0; within the file. */
    record Part(long first, long last) implements ByteRange {
        long length() {
            return last - first + 1;
        }
    }

    /** No byte of the file: 416. */
    record None() implements ByteRange {}

    /** The one range of bytes that is understood. */
    Pattern ONE = Pattern.compile("(?i)bytes=[ \\t]*([0-9]{0,40})-([0-9]{0,40})[ \\t]*");

    /**
     * What a Range header asks of a file of {@code length} bytes.
     *
     * @param header null when there is none
     */
    static ByteRange of(@Nullable String header, long length) {
        Matcher range = ONE.matcher(header == null ? "" : header);
        if (!range.matches()) {
            return new Whole();
        }
        String first = range.group(1);
        String last = range.group(2);
        if (first.isEmpty()) {
            return last.isEmpty() ? new Whole() : suffix(clipped(last, length), length);
        }
        if (!last.isEmpty() && new BigInteger(last).compareTo(new BigInteger(first)) < 0) {
            return new Whole();
        }
        long from = clipped(first, length);
        if (from >= length) {
            return new None();
        }
        return new Part(from, last.isEmpty() ? length - 1 : Math.min(clipped(last, length), length - 1));
    }

    private static ByteRange suffix(long bytes, long length) {
        return bytes == 0 ? new None() : new Part(length - bytes, length - 1);
    }

    private static long clipped(String digits, long most) {
        return new BigInteger(digits).min(BigInteger.valueOf(most)).longValueExact();
    }
}
