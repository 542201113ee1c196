package pk.nser.db.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import pk.nser.db.demo.people.HouseholdFile;
import pk.nser.db.demo.people.Village;

/** The CSV of households of some villages; a village is made when all before it were read. Holds about one of them. */
final class HouseholdStream extends InputStream {
    private final Iterator<Village> villages;
    private final ByteArrayOutputStream making = new ByteArrayOutputStream();
    private final HouseholdFile file;
    private byte[] made = new byte[0];
    private int position;
    private boolean finished;

    HouseholdStream(Iterator<Village> villages, long seed, long before) throws IOException {
        this.villages = villages;
        this.file = new HouseholdFile(making, seed, before);
    }

    @Override
    public int read() throws IOException {
        return isAtEnd() ? -1 : made[position++] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int count = Math.min(length, made.length - position);
        System.arraycopy(made, position, into, offset, count);
        position += count;
        return count;
    }

    private boolean isAtEnd() throws IOException {
        while (position == made.length && !finished) {
            if (villages.hasNext()) {
                file.write(villages.next());
            } else {
                file.finish();
                finished = true;
            }
            made = making.toByteArray();
            making.reset();
            position = 0;
        }
        return position == made.length;
    }
}
