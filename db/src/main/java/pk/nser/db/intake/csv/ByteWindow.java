package pk.nser.db.intake.csv;

import java.io.IOException;
import java.io.InputStream;

/** A window sliding over a stream: always the next {@link #REACH} bytes, fewer only at the end. */
final class ByteWindow {
    /** How far one may look ahead of the position after {@link #fill}. */
    static final int REACH = 1 << 16;

    private static final int BUFFER_BYTES = 1 << 20;

    final byte[] bytes = new byte[BUFFER_BYTES];
    private final InputStream in;
    private int position;
    private int limit;
    private boolean ended;

    ByteWindow(InputStream in) {
        this.in = in;
    }

    /** Makes the reach available; true when bytes had to be moved, so that kept positions are void. */
    boolean fill() throws IOException {
        if (ended || limit - position >= REACH) {
            return false;
        }
        System.arraycopy(bytes, position, bytes, 0, limit - position);
        limit -= position;
        position = 0;
        while (limit < bytes.length && !ended) {
            int n = in.read(bytes, limit, bytes.length - limit);
            ended = n < 0;
            limit += Math.max(n, 0);
        }
        return true;
    }

    int position() {
        return position;
    }

    void moveTo(int newPosition) {
        position = newPosition;
    }

    /** Behind the last byte that is here. */
    int limit() {
        return limit;
    }

    /** True when nothing comes behind {@link #limit}. */
    boolean ended() {
        return ended;
    }

    boolean isEmpty() {
        return position == limit;
    }

    /** Moves behind the next line end here; false, and to the limit, when there is none. */
    boolean skipLine() {
        while (position < limit) {
            if (bytes[position++] == '\n') {
                return true;
            }
        }
        return false;
    }
}
