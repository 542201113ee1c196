package pk.nser.db.demo.people;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Writes cells of a CSV file as bytes, without making a string of every number. Not thread-safe. */
final class CsvBytes {
    private static final int FLUSH_AT = 1 << 16;

    private final OutputStream out;
    private byte[] bytes = new byte[FLUSH_AT + (1 << 14)];
    private int length;

    CsvBytes(OutputStream out) {
        this.out = out;
    }

    /** Ready-made bytes; the caller quotes. */
    CsvBytes put(byte[] ready) {
        if (length + ready.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * (length + ready.length));
        }
        System.arraycopy(ready, 0, bytes, length, ready.length);
        length += ready.length;
        return this;
    }

    CsvBytes comma() {
        return put(',');
    }

    CsvBytes commas(int count) {
        for (int i = 0; i < count; i++) {
            put(',');
        }
        return this;
    }

    CsvBytes put(char ascii) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = (byte) ascii;
        return this;
    }

    CsvBytes number(long value) {
        if (value < 0) {
            put('-');
        }
        return padded(Math.abs(value), 1);
    }

    /** The number with leading zeros to this many digits. */
    CsvBytes padded(long value, int digits) {
        int count = digits;
        for (long limit = power(digits); limit <= value && count < 19; limit *= 10) {
            count++;
        }
        long divisor = power(count - 1);
        for (int i = 0; i < count; i++) {
            put((char) ('0' + value / divisor % 10));
            divisor /= 10;
        }
        return this;
    }

    /** A number given as whole steps of the last decimal, for example (2345, 2) as 23.45. */
    CsvBytes decimal(long steps, int decimals) {
        if (steps < 0) {
            put('-');
        }
        long scale = power(decimals);
        return padded(Math.abs(steps) / scale, 1).put('.').padded(Math.abs(steps) % scale, decimals);
    }

    private static long power(int digits) {
        long power = 1;
        for (int i = 0; i < digits; i++) {
            power *= 10;
        }
        return power;
    }

    /** Ends the line. */
    void end() throws IOException {
        put('\n');
        if (length >= FLUSH_AT) {
            flush();
        }
    }

    void flush() throws IOException {
        out.write(bytes, 0, length);
        length = 0;
    }
}
