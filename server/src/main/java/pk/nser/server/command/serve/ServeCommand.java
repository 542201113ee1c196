package pk.nser.server.command.serve;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import pk.nser.server.command.Home;
import pk.nser.server.settings.Settings;

/**
 * {@code serve}: answers until it is told to stop (SIGTERM), then lets running requests end. Reads its own passwords, one key
 * and no other; none of them opens {@code reg}, and the audit log takes events from it but shows it none.
 */
@Command(
        name = ServeCommand.NAME,
        description = "Serve maps and figures until stopped.",
        mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {
    /** Its name on the command line. */
    public static final String NAME = "serve";

    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    private final Supplier<Home> home;
    private final BiFunction<Settings, Home, RunningServer> start;

    public ServeCommand(Supplier<Home> home, BiFunction<Settings, Home, RunningServer> start) {
        this.home = home;
        this.start = start;
    }

    @Override
    public Integer call() throws InterruptedException {
        Home folder = home.get();
        Settings settings = folder.settings();
        RunningServer server = start.apply(settings, folder);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            server.close();
                            stopped.countDown();
                        },
                        "stop"));
        LOG.info(
                "serving on http://{}:{}/, health on port {}",
                settings.http().host(),
                server.port(),
                server.operatorPort());
        stopped.await();
        return 0;
    }
}
