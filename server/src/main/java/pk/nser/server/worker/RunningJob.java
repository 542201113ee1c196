package pk.nser.server.worker;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import pk.nser.db.job.TakenJob;

/** A job under way, on a thread of its own. */
final class RunningJob {
    private final Hand hand;
    private final FutureTask<Hand.Result> task;
    private final Thread thread;

    private RunningJob(TakenJob job, Hand hand) {
        this.hand = hand;
        this.task = new FutureTask<>(() -> hand.carryOut(job));
        this.thread = new Thread(task, "job-" + job.id());
        this.thread.setDaemon(true);
    }

    static RunningJob begin(TakenJob job, Hand hand) {
        RunningJob running = new RunningJob(job, hand);
        running.thread.start();
        return running;
    }

    /** Waits for its end; false when that did not come in time. */
    boolean endsWithin(Duration time) throws InterruptedException {
        try {
            task.get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException ended) {
            return true;
        } catch (TimeoutException running) {
            return false;
        }
    }

    /** Breaks it off: interrupts its thread and ends its connections. It may take a while to notice. */
    void breakOff() {
        thread.interrupt();
        hand.close();
    }

    /** What came of it; it has ended. */
    Hand.Result result() throws ExecutionException, InterruptedException {
        return task.get();
    }
}
