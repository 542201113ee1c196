package pk.nser.server.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pk.nser.server.http.Problem;

/** Few wait for a picture, and not for long (access.md 4). */
class WorkroomTest {
    private final Workroom room = new Workroom();
    private final CountDownLatch drawn = new CountDownLatch(1);

    /** How long somebody was in the room, or waited to be told that it is full. */
    private CompletableFuture<Duration> visit(Runnable drawing) {
        return CompletableFuture.supplyAsync(
                () -> {
                    long start = System.nanoTime();
                    try {
                        room.enter(drawing);
                    } catch (Problem full) {
                        assertThat(full.status()).isEqualTo(503);
                    }
                    return Duration.ofNanos(System.nanoTime() - start);
                },
                task -> new Thread(task).start());
    }

    private void draw() {
        try {
            drawn.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void fewWaitAndNotForLong() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Duration> first = visit(() -> {
            begun.countDown();
            draw();
        });
        begun.await();
        List<CompletableFuture<Duration>> others =
                IntStream.range(0, 40).mapToObj(i -> visit(() -> {})).toList();
        List<Duration> waits =
                others.stream().map(CompletableFuture::join).sorted().toList();
        assertThat(waits.get(40 - Workroom.MOST_WAITING - 1))
                .as("told at once that eight wait already")
                .isLessThan(Workroom.PATIENCE);
        assertThat(waits.get(40 - Workroom.MOST_WAITING))
                .as("those that waited")
                .isGreaterThanOrEqualTo(Workroom.PATIENCE);
        assertThat(first).isNotDone();
        drawn.countDown();
        first.join();
        assertThat(visit(() -> {}).join()).as("there is room again").isLessThan(Workroom.PATIENCE);
    }

    @Test
    void aDrawingThatFailsLeavesItsPlace() {
        for (int i = 0; i < 3 * Workroom.MOST_WAITING; i++) {
            assertThatThrownBy(() -> room.enter(() -> {
                        throw new IllegalStateException("a drawing that fails");
                    }))
                    .hasMessage("a drawing that fails");
        }
    }
}
