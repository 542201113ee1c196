package pk.nser.db.lookup.ration;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.disclosure.key.KeyFile;
import pk.nser.db.lookup.Cnic;
import pk.nser.db.lookup.CnicHash;
import pk.nser.db.lookup.People;

/** The rations of a database of its own, with a clock that the test moves. */
final class RationBook implements AutoCloseable {
    /** Noon in Karachi. */
    static final Instant NOON = Instant.parse("2026-11-27T07:00:00Z");

    static final ZoneId ZONE = ZoneId.of("Asia/Karachi");

    final TestDatabases databases;
    final KeyFile key;
    private Rations rations;
    private int works;

    RationBook(String name, Path folder) {
        databases = TestDatabases.create(name);
        key = People.key(folder);
        rations = opened();
        turn(NOON);
    }

    private Rations opened() {
        return new Rations(databases.pools().of(Role.RATION), key, ZONE, new SecureRandom());
    }

    Rations rations() {
        return rations;
    }

    /** As a process that starts. */
    void restart() {
        rations = opened();
    }

    static Network network(String address) {
        try {
            return Network.of(InetAddress.getByName(address));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    CnicHash number(int i) {
        return Cnic.parse("95202%08d".formatted(i)).hashed(key);
    }

    /** A proof that was checked. */
    synchronized Optional<Work> work() {
        return Optional.of(
                new Work(ByteBuffer.allocate(16).putInt(++works).array(), Instant.parse("2026-12-31T00:00:00Z")));
    }

    /** Takes without work. */
    Verdict take(String address, int number, Instant at) {
        return rations.take(network(address), number(number), at, Optional.empty())
                .verdict();
    }

    /** Takes with work and settles. */
    Verdict ask(String address, int number, Instant at, boolean answered) {
        Taking taking = rations.take(network(address), number(number), at, work());
        if (taking.verdict() == Verdict.TAKEN) {
            rations.settle(taking, answered);
        }
        return taking.verdict();
    }

    /** So many takers at once; how many each verdict had is for the test to count. */
    static <T> List<T> atOnce(int takers, IntFunction<T> taker) {
        ExecutorService threads = Executors.newFixedThreadPool(takers);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < takers; i++) {
                int number = i;
                futures.add(threads.submit(() -> {
                    start.await();
                    return taker.apply(number);
                }));
            }
            start.countDown();
            List<T> all = new ArrayList<>();
            for (Future<T> future : futures) {
                all.add(future.get());
            }
            return all;
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdown();
        }
    }

    void run(String sql) {
        try (Connection connection = databases.superuser(true);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    String text(String sql) {
        try (Connection connection = databases.superuser(true);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Sets the clock by which the database knows what day it is. */
    void turn(Instant now) {
        run(
                "create or replace function ration.clock() returns timestamptz language sql volatile as 'select timestamptz ''"
                        + now + "'''");
    }

    /** No counts of anybody, and noon. */
    void clear() {
        turn(NOON);
        run("truncate ration.day, ration.asker, ration.number, ration.hour, ration.spent");
        restart();
    }

    @Override
    public void close() {
        databases.close();
    }
}
