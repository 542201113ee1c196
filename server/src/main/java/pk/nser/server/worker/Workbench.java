package pk.nser.server.worker;

import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import pk.nser.db.delivery.DeliveryMaking;
import pk.nser.db.job.TakenJob;

/**
 * A {@link Hand} with a tool for each kind of job.
 *
 * @param files makes a file
 * @param drops drops what was made for an agreement and says what that was
 * @param lookup makes the answers to CNICs anew and says how many there are
 * @param end ends the connections of all three
 */
public record Workbench(FileMaking files, IntFunction<String> drops, Supplier<String> lookup, Runnable end)
        implements Hand {
    /** Makes the file of a job. */
    public interface FileMaking {
        DeliveryMaking.Made make(TakenJob.Delivery job);
    }

    @Override
    public Result carryOut(TakenJob job) {
        if (job instanceof TakenJob.Delivery delivery) {
            DeliveryMaking.Made made = files.make(delivery);
            return new Result(
                    OptionalInt.of(made.delivery().id()),
                    "file " + made.delivery().id() + ", " + made.delivery().rows() + " rows");
        }
        if (job instanceof TakenJob.Drop drop) {
            return new Result(OptionalInt.empty(), drops.apply(drop.agreement()));
        }
        return new Result(OptionalInt.empty(), lookup.get());
    }

    @Override
    public void close() {
        end.run();
    }
}
