package pk.nser.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private final AtomicLong clock = new AtomicLong();

    @Test
    void tellsRateAndTimeLeftEveryTenSecondsInALog() {
        ConsoleProgress progress = new ConsoleProgress(out, false, clock::get);
        progress.begin("Loading", "households", 1_000_000);
        pass(5);
        progress.at(50_000);
        pass(5);
        progress.at(100_000);
        assertThat(text())
                .isEqualTo("Loading ...\nLoading: 100,000 of 1,000,000 households, 10,000 a second, 1 min 30 s left\n");
    }

    @Test
    void closesAStepWhenTheNextBegins() {
        ConsoleProgress progress = new ConsoleProgress(out, false, clock::get);
        progress.begin("Loading", "households", 10);
        progress.at(10);
        pass(3700);
        progress.begin("Counting", "cells", -1);
        assertThat(text()).contains("Loading: 10 households in 1 h 1 min\n").endsWith("Counting ...\n");
    }

    private void pass(int seconds) {
        clock.addAndGet(seconds * 1_000_000_000L);
    }

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
