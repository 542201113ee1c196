package pk.nser.server.command.worker;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import pk.nser.server.command.Home;

/**
 * {@code worker}: makes and drops files of agreements, ends what is over and signs the audit log, until it is told to stop
 * (SIGTERM). Has every password and opens no port.
 */
@Command(
        name = "worker",
        description = "Work through what was asked for, and end what is over, until stopped.",
        mixinStandardHelpOptions = true)
public final class WorkerCommand implements Callable<Integer> {
    private final Supplier<Home> home;
    private final Function<Home, RunningWorker> start;

    public WorkerCommand(Supplier<Home> home, Function<Home, RunningWorker> start) {
        this.home = home;
        this.start = start;
    }

    @Override
    public Integer call() throws InterruptedException {
        RunningWorker worker = start.apply(home.get());
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            worker.close();
                            stopped.countDown();
                        },
                        "stop"));
        stopped.await();
        return 0;
    }
}
