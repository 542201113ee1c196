package pk.nser.server;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import pk.nser.db.audit.chain.Checkpoints;
import pk.nser.db.audit.chain.HourlyCheckpoints;
import pk.nser.db.connection.ClusterAddress;
import pk.nser.db.connection.Pools;
import pk.nser.db.connection.Role;
import pk.nser.db.delivery.GrantKeys;
import pk.nser.db.delivery.drop.Dropping;
import pk.nser.db.delivery.made.DeliveryFolder;
import pk.nser.db.geofile.projection.TargetSystem;
import pk.nser.db.job.EndedAgreements;
import pk.nser.db.job.Jobs;
import pk.nser.db.lookup.refresh.LookupRefresh;
import pk.nser.db.progress.Progress;
import pk.nser.db.sharing.move.Moves;
import pk.nser.server.command.FreeSpace;
import pk.nser.server.command.Home;
import pk.nser.server.command.records.DeliveryDesk;
import pk.nser.server.command.worker.RunningWorker;
import pk.nser.server.command.worker.WorkerCommand;
import pk.nser.server.worker.Chores;
import pk.nser.server.worker.Chores.Chore;
import pk.nser.server.worker.Hand;
import pk.nser.server.worker.Workbench;
import pk.nser.server.worker.Worker;

/** The part of {@link Wiring} for the second process. */
final class WorkerWiring {
    private static final String PROCESS = "nser-maps worker";

    private WorkerWiring() {}

    /**
     * How often things are due.
     *
     * @param expiry looking for agreements whose end has passed
     * @param housekeeping the rest
     * @param checkpoints of the audit log
     */
    record Pace(Duration expiry, Duration housekeeping, Duration checkpoints) {
        static final Pace STANDARD = new Pace(Duration.ofMinutes(1), Duration.ofHours(1), HourlyCheckpoints.HOUR);
    }

    static List<Object> commands(Supplier<Home> home) {
        return List.of(new WorkerCommand(home, folder -> start(folder, Pace.STANDARD)));
    }

    /** Begins; jobs have connections of their own, which end with them. */
    static RunningWorker start(Home home, Pace pace) {
        ClusterAddress cluster = home.cluster();
        Pools pools = new Pools(cluster, PROCESS);
        HourlyCheckpoints checkpoints = HourlyCheckpoints.start(
                new Checkpoints(pools.of(Role.BUILD), home.audit(), home.keys()), pace.checkpoints());
        Chores chores = Chores.start(chores(pools, home, pace));
        Worker worker = Worker.start(pools.of(Role.BUILD), () -> hand(new Pools(cluster, PROCESS), home));
        return () -> {
            worker.close();
            chores.close();
            checkpoints.close();
            pools.close();
        };
    }

    private static List<Chore> chores(Pools pools, Home home, Pace pace) {
        Moves moves = ProcessDesks.desk(pools).moves();
        EndedAgreements ended = new EndedAgreements(pools.of(Role.BUILD));
        Jobs jobs = new Jobs(pools.of(Role.BUILD));
        Dropping dropping = dropping(pools, home);
        return List.of(
                new Chore("ending agreements", pace.expiry(), () -> {
                    List<Integer> requests = moves.expire();
                    return requests.isEmpty() ? "" : "of requests " + requests;
                }),
                new Chore("ending demonstrations", pace.expiry(), () -> amount(ended.endDemonstrations())),
                new Chore("asking for drops that failed", pace.expiry(), () -> amount(ended.askOverdueDrops())),
                new Chore("forgetting old jobs", pace.housekeeping(), () -> amount(jobs.prune())),
                new Chore("sweeping what killed runs left", pace.housekeeping(), () -> amount(dropping.sweep())));
    }

    private static String amount(long number) {
        return number == 0 ? "" : String.valueOf(number);
    }

    private static Hand hand(Pools pools, Home home) {
        DeliveryDesk deliveries = RecordSharing.deliveryDesk(pools, home);
        Dropping dropping = dropping(pools, home);
        LookupRefresh lookup = new LookupRefresh(pools);
        return new Workbench(
                job -> deliveries.make(job.agreement(), job.format(), TargetSystem.of(String.valueOf(job.epsg()))),
                agreement -> dropping.drop(agreement) + " files",
                () -> {
                    FreeSpace.requireForFilling(home.folder(), lookup);
                    return lookup.run(LocalDate.now(Home.ZONE), Progress.SILENT).line();
                },
                pools::close);
    }

    private static Dropping dropping(Pools pools, Home home) {
        return new Dropping(
                pools.of(Role.BUILD),
                new GrantKeys(pools.of(Role.BUILD), home.keys()),
                new DeliveryFolder(home.deliveries()));
    }
}
