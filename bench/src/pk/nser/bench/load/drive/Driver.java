package pk.nser.bench.load.drive;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * A load generator for one server on loopback. One thread begins requests when they are due, one receives; a request that finds no
 * connection free waits for one, and its time counts from when it was due, so a server that stalls is charged for everybody whom
 * it keeps waiting (coordinated omission is avoided). Takes some 10 microseconds of processor a request.
 */
public final class Driver {
    /** What is begun must be answered within so long. */
    private static final double PATIENCE_SECONDS = 15;

    /** After so many faults a run is given up. */
    private static final int MOST_FAULTS = 1_000;

    private static final int BUFFER = 256 * 1024;

    private final InetSocketAddress server;
    private final List<Call> calls;
    private final int[] lengths;

    public Driver(int port, List<Call> calls) {
        this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        this.calls = List.copyOf(calls);
        this.lengths = new int[calls.size()];
        Arrays.fill(lengths, -1);
    }

    /** The length of the body of a call, once it was answered; else -1. */
    public int length(int call) {
        return lengths[call];
    }

    /** Runs a plan to its end. */
    public Outcome run(Plan plan) throws IOException, InterruptedException {
        try (Run run = new Run(plan)) {
            return run.run();
        }
    }

    private final class Run implements AutoCloseable {
        private final Plan plan;
        private final int[] order;
        private final Selector selector = Selector.open();
        private final List<Wire> wires = new ArrayList<>();
        private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);

        /** Guarded by this run: free connections, the one that is free for longest first, and requests that are due. */
        private final ArrayDeque<Wire> free = new ArrayDeque<>();

        private final ArrayDeque<long[]> due = new ArrayDeque<>();
        private int begun;
        private boolean allBegun;
        private int open;
        private Tally tally;

        Run(Plan plan) throws IOException {
            this.plan = plan;
            this.order = plan.order();
            for (int i = 0; i < plan.connections(); i++) {
                connect();
            }
            this.tally = new Tally(calls, order, lengths);
        }

        private Wire connect() throws IOException {
            Wire wire = new Wire(server, plan.reader() != null);
            wire.channel.register(selector, SelectionKey.OP_READ, wire);
            wires.add(wire);
            free.add(wire);
            return wire;
        }

        Outcome run() throws IOException, InterruptedException {
            tally = new Tally(calls, order, lengths);
            long end = System.nanoTime() + (long) (plan.mostSeconds() * 1e9);
            Thread sender = new Thread(() -> beginByTheClock(end), "load-sender");
            if (plan.perSecond() > 0) {
                sender.start();
            } else {
                while (!free.isEmpty() && begun < order.length) {
                    send(free.remove(), begun++, System.nanoTime());
                }
            }
            receive(end);
            sender.join();
            synchronized (this) {
                for (int i = 0; i < due.size() + open; i++) {
                    tally.fault("no answer within " + PATIENCE_SECONDS + " s of the end");
                }
            }
            return tally.outcome();
        }

        private void beginByTheClock(long end) {
            Random random = new Random(order.length);
            double at = System.nanoTime();
            for (int turn = 0; turn < order.length; turn++) {
                at += -Math.log(1 - random.nextDouble()) / plan.perSecond() * 1e9;
                if (at > end) {
                    break;
                }
                for (long wait = (long) at - System.nanoTime(); wait > 0; wait = (long) at - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                if (isOver()) {
                    break;
                }
                beginDue(turn, (long) at);
            }
            synchronized (this) {
                allBegun = true;
            }
            selector.wakeup();
        }

        private synchronized boolean isOver() {
            return allBegun;
        }

        private synchronized void beginDue(int turn, long at) {
            Wire wire = free.poll();
            if (wire == null) {
                due.add(new long[] {turn, at});
            } else {
                tally.late(turn, Math.max(1, System.nanoTime() - at));
                send(wire, turn, at);
            }
        }

        private synchronized void send(Wire wire, int turn, long since) {
            open++;
            try {
                wire.send(calls.get(order[turn]).request(), turn, since);
            } catch (IOException e) {
                tally.fault("sending: " + e.getMessage());
            }
        }

        private void receive(long end) throws IOException {
            long last = end + (long) (PATIENCE_SECONDS * 1e9);
            while (System.nanoTime() < last && !isDone(end) && tally.faults() < MOST_FAULTS) {
                selector.select(key -> receive((Wire) key.attachment(), end), 100);
            }
            synchronized (this) {
                allBegun = true;
            }
        }

        private synchronized boolean isDone(long end) {
            boolean nothingMore = plan.perSecond() > 0 ? allBegun : begun == order.length || System.nanoTime() > end;
            return nothingMore && open == 0 && due.isEmpty();
        }

        private void receive(Wire wire, long end) {
            try {
                if (!wire.receive(buffer)) {
                    return;
                }
                long now = System.nanoTime();
                synchronized (this) {
                    open--;
                    tally.answered(wire, now);
                }
                Plan.AnswerReader reader = plan.reader();
                if (reader != null) {
                    reader.read(order[wire.turn], new Answer(wire.status, wire.heading, wire.body));
                }
                next(wire, end);
            } catch (IOException e) {
                replace(wire, e);
            }
        }

        private synchronized void next(Wire wire, long end) {
            if (plan.perSecond() > 0) {
                long[] waiting = due.poll();
                if (waiting == null) {
                    free.add(wire);
                } else {
                    send(wire, (int) waiting[0], waiting[1]);
                }
            } else if (begun < order.length && System.nanoTime() < end) {
                send(wire, begun++, System.nanoTime());
            }
        }

        /** A broken connection is a fault; another one takes its place. */
        private synchronized void replace(Wire wire, IOException broken) {
            tally.fault(calls.get(order[wire.turn]) + ": " + broken.getMessage());
            wire.close();
            wires.remove(wire);
            if (!wire.busy) {
                free.remove(wire);
            } else {
                open--;
            }
            try {
                Wire other = connect();
                if (wire.busy) {
                    free.remove(other);
                    next(other, Long.MAX_VALUE);
                }
            } catch (IOException e) {
                tally.fault("connecting again: " + e.getMessage());
            }
        }

        @Override
        public void close() throws IOException {
            wires.forEach(Wire::close);
            selector.close();
        }
    }
}
