package pk.nser.server.download;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.io.ByteArrayEndPoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pk.nser.db.audit.event.Amount;
import pk.nser.server.access.Trail;
import pk.nser.server.listen.Line;

/** What the audit log is told when a client leaves at an awkward moment. */
class SentFileTest {
    private static final int BYTES = 100_000;

    /** A line that has room for so many writes, and whose client has gone then. */
    private static final class Leaving extends ServletOutputStream {
        private int room;

        Leaving(int room) {
            this.room = room;
        }

        @Override
        public boolean isReady() {
            return room-- > 0;
        }

        @Override
        public void setWriteListener(WriteListener listener) {}

        @Override
        public void write(int one) {}

        @Override
        public void write(byte[] bytes, int from, int length) {}
    }

    private static final class Told implements Trail.Sending {
        private final List<String> outcomes = new ArrayList<>();

        @Override
        public void sent(Amount sent) {
            outcomes.add("sent " + sent.bytes());
        }

        @Override
        public void brokenOff(long bytes) {
            outcomes.add("broken off");
        }

        @Override
        public void cut(long bytes) {
            outcomes.add("cut");
        }
    }

    /** Two parts of 64 kB hold it; the line says by being ready again that it took the last one. */
    @ParameterizedTest
    @CsvSource({"0,broken off", "1,broken off", "2,broken off", "3,sent 100000"})
    void onlyWhatTheLineTookIsTold(int room, String outcome) throws IOException {
        Told told = new Told();
        SentFile file = new SentFile(
                new Leaving(room),
                new SentFile.Load(new ByteArrayInputStream(new byte[BYTES]), new Amount(7, BYTES, null), told),
                () -> true,
                new Line(new ByteArrayEndPoint()));
        file.onWritePossible();
        file.onError(new IOException("gone"));
        assertThat(told.outcomes).containsExactly(outcome);
    }
}
