package pk.nser.db.intake;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import pk.nser.db.disclosure.key.KeyFile;
import pk.nser.db.household.BandCutOffs;
import pk.nser.db.intake.csv.SourceBytes;
import pk.nser.db.intake.row.FileRefused;
import pk.nser.db.intake.row.Row;
import pk.nser.db.intake.row.RowCheck;
import pk.nser.db.intake.row.RowReader;
import pk.nser.db.intake.village.Villages;

/**
 * Reads and checks a file in a thread of its own and hands on chunks of rows, a few at a time, so that memory does not
 * grow with the file. Rejected lines go straight to their file.
 */
final class Reading implements Callable<Reading.Read> {
    /** What was read: households begun, and those of them rejected. */
    record Read(long households, long rejected) {}

    private static final int CHUNKS = 3;
    private static final long LOOK_MILLIS = 100;

    private final SourceBytes source;
    private final Villages villages;
    private final BandCutOffs cutOffs;
    private final KeyFile cnicKey;
    private final HouseholdRows rows;
    private final RejectedRows rejected;
    private final BlockingQueue<Chunk> full = new ArrayBlockingQueue<>(CHUNKS);
    private final BlockingQueue<Chunk> empty = new ArrayBlockingQueue<>(CHUNKS);
    private Chunk filling = new Chunk();

    Reading(
            SourceBytes source,
            Villages villages,
            BandCutOffs cutOffs,
            KeyFile cnicKey,
            HouseholdRows rows,
            RejectedRows rejected) {
        this.source = source;
        this.villages = villages;
        this.cutOffs = cutOffs;
        this.cnicKey = cnicKey;
        this.rows = rows;
        this.rejected = rejected;
        for (int i = 1; i < CHUNKS; i++) {
            empty.add(new Chunk());
        }
    }

    @Override
    public Read call() throws IOException, InterruptedException {
        RowReader reader = new RowReader(source);
        RowCheck check = new RowCheck(villages, cutOffs, cnicKey, this::hear);
        while (reader.next()) {
            check.take(reader);
            if (filling.isFull()) {
                full.put(filling);
                filling = empty.take();
            }
        }
        check.end();
        if (check.households() == 0) {
            throw new FileRefused(new Row.Rejected(reader.line(), "file", "the file holds no household"));
        }
        full.put(filling);
        return new Read(check.households(), check.faultyHouseholds());
    }

    private void hear(Row row) {
        if (row instanceof Row.Accepted accepted) {
            rows.add(accepted, filling);
        } else if (row instanceof Row.Rejected line) {
            rejected.add(line);
        }
    }

    /** The next chunk; null when {@code running} is over and no chunk is left. */
    @Nullable
    Chunk next(Future<Read> running) throws InterruptedException {
        while (true) {
            boolean over = running.isDone();
            Chunk chunk = full.poll(over ? 0 : LOOK_MILLIS, TimeUnit.MILLISECONDS);
            if (chunk != null || over) {
                return chunk;
            }
        }
    }

    /** Takes a chunk back to be filled again. */
    void giveBack(Chunk chunk) {
        chunk.clear();
        empty.add(chunk);
    }
}
