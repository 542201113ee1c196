package pk.nser.bench.trail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import pk.nser.bench.measure.Comparison;
import pk.nser.bench.measure.Report;
import pk.nser.bench.measure.Trial;
import pk.nser.bench.product.Asked;
import pk.nser.bench.product.Measurement;
import pk.nser.bench.product.Product;
import pk.nser.db.audit.AuditLog;
import pk.nser.db.audit.chain.Checkpoints;
import pk.nser.db.audit.chain.Verification;
import pk.nser.db.audit.event.Action;
import pk.nser.db.audit.event.Amount;
import pk.nser.db.audit.event.Asker;
import pk.nser.db.audit.event.AuditEvent;
import pk.nser.db.audit.event.Origin;
import pk.nser.db.audit.event.Subject;
import pk.nser.db.audit.event.Verdict;
import pk.nser.db.connection.Role;

/**
 * The audit log: writing events through its thread, against plain inserts of the same texts in batches of the same size
 * into a table without a chain; and verifying a million of them, against reading the same rows and throwing them away.
 */
public final class TrailBench implements Measurement {
    private static final int WRITTEN = 10_000;
    private static final int VERIFIED = 1_000_000;
    private static final int BATCH = 100;

    @Override
    public void measure(Asked asked, Report report) throws Exception {
        run(asked.product(), asked.rounds()).forEach(report::add);
    }

    private static List<Comparison.Result> run(Product product, int rounds) throws Exception {
        return List.of(write(product, rounds), verify(product, rounds));
    }

    private static AuditEvent event(int number) {
        return new AuditEvent(
                Action.DELIVERY,
                Verdict.INTENT,
                Asker.holder("0123456789ABCd", number % 50 + 1, ""),
                new Subject("deliveries/3", "2026-11", List.of("PK-1111"), List.of("gender", "toilet_type", "rooms")),
                null,
                new Amount(number, 3_456_789, "ab".repeat(32)),
                Origin.of("203.0.113.9", "00112233445566ff"));
    }

    private static Comparison.Result write(Product product, int rounds) throws Exception {
        Comparison comparison = new Comparison(
                "audit log, written",
                "events",
                "events handed to the log's thread until the last is committed: checked, canonical JSON, batches of "
                        + BATCH + ", numbered, dated and chained",
                "plain inserts of the same texts in committed batches of " + BATCH + ", no chain, one thread",
                0.2);
        try (Connection connection = product.superuser()) {
            Product.run(connection, "drop schema if exists bench cascade");
            Product.run(connection, "create schema bench");
            Product.run(
                    connection,
                    "create table bench.event (seq bigint generated always as identity primary key,"
                            + " at timestamptz not null default clock_timestamp(), body text not null)");
            connection.setAutoCommit(false);
            Comparison.Result result = comparison.run(rounds, () -> logged(product), () -> inserted(connection));
            connection.setAutoCommit(true);
            Product.run(connection, "drop schema bench cascade");
            return result;
        }
    }

    private static Trial.Outcome logged(Product product) {
        long began = System.nanoTime();
        long taken = 0;
        try (AuditLog log = AuditLog.start(product.pools.of(Role.AUDIT))) {
            for (int i = 0; i < WRITTEN; i++) {
                taken += log.record(event(i)) ? 1 : 0;
            }
        }
        return new Trial.Outcome((System.nanoTime() - began) / 1e9, taken, taken + " events");
    }

    private static Trial.Outcome inserted(Connection connection) throws Exception {
        long began = System.nanoTime();
        try (PreparedStatement insert = connection.prepareStatement("insert into bench.event (body) values (?)")) {
            for (int i = 1; i <= WRITTEN; i++) {
                insert.setString(1, event(i).json());
                insert.addBatch();
                if (i % BATCH == 0) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
        }
        return new Trial.Outcome((System.nanoTime() - began) / 1e9, WRITTEN, WRITTEN + " events");
    }

    private static Comparison.Result verify(Product product, int rounds) throws Exception {
        Comparison comparison = new Comparison(
                "audit log, verified",
                "events",
                "the whole log replayed and compared with its checkpoints; a million events in 10 s are 100,000 a second",
                "the same rows read in order by the same driver and thrown away",
                0.4);
        try (Connection connection = product.superuser()) {
            fill(connection);
            Checkpoints checkpoints = new Checkpoints(
                    product.pools.of(Role.BUILD), product.home.resolve("audit"), product.home.resolve("keys"));
            checkpoints.make();
            connection.setAutoCommit(false);
            return comparison.run(rounds, () -> verified(checkpoints), () -> read(connection));
        }
    }

    /** Up to a million and no further; the texts of the first ones again, chained like all others. */
    private static void fill(Connection connection) throws Exception {
        long there = Long.parseLong(Product.text(connection, "select count(*) from audit.event"));
        if (there < VERIFIED) {
            System.err.println("  filling the log up to " + VERIFIED + " events");
            List<String> bodies = new ArrayList<>();
            for (int i = 0; i < BATCH; i++) {
                bodies.add(event(i).json());
            }
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into audit.event (body) select (?::text[])[n % ? + 1] from generate_series(1, ?) n")) {
                insert.setArray(1, connection.createArrayOf("text", bodies.toArray()));
                insert.setInt(2, BATCH);
                insert.setLong(3, VERIFIED - there);
                insert.executeUpdate();
            }
            Product.run(connection, "vacuum analyze audit.event");
        }
    }

    private static Trial.Outcome verified(Checkpoints checkpoints) {
        long began = System.nanoTime();
        Verification found = checkpoints.verify();
        double seconds = (System.nanoTime() - began) / 1e9;
        if (!found.holds()) {
            throw new IllegalStateException(
                    "the log of the bench does not hold: " + found.findings().get(0));
        }
        return new Trial.Outcome(seconds, found.events(), found.events() + " events");
    }

    private static Trial.Outcome read(Connection connection) throws Exception {
        long began = System.nanoTime();
        long events = 0;
        try (PreparedStatement all = connection.prepareStatement(
                "select seq, at::text, agreement, body, hash from audit.event order by seq")) {
            all.setFetchSize(5_000);
            try (ResultSet row = all.executeQuery()) {
                while (row.next()) {
                    events += row.getString(4).isEmpty() || row.getBytes(5).length == 0 ? 0 : 1;
                }
            }
        }
        connection.rollback();
        return new Trial.Outcome((System.nanoTime() - began) / 1e9, events, events + " events");
    }
}
