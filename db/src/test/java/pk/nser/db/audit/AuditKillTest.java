package pk.nser.db.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import pk.nser.db.connection.ClusterAddress;
import pk.nser.db.connection.Pools;
import pk.nser.db.connection.Role;

/** A process that writes is ended by kill -9, again and again: every intent that returned is there, and no number is missing. */
class AuditKillTest {
    private static final int KILLS = 10;
    private static final int NUMBERS_OF_A_PROCESS = 1_000_000;

    /** Writes intents until it is killed and says each number when its intent has returned. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] words) {
            ClusterAddress address =
                    new ClusterAddress("127.0.0.1", Integer.parseInt(words[0]), words[1], Path.of(words[2]));
            AuditLog log = AuditLog.start(new Pools(address).of(Role.AUDIT));
            for (int i = Integer.parseInt(words[3]); ; i++) {
                log.record(SampleEvents.of(0));
                log.intent(SampleEvents.of(i));
                System.out.println(i);
                System.out.flush();
            }
        }
    }

    @Test
    void noIntentThatReturnedIsLost() throws IOException, InterruptedException {
        try (WrittenLog written = new WrittenLog()) {
            List<Integer> returned = new ArrayList<>();
            for (int kill = 0; kill < KILLS; kill++) {
                returned.addAll(writeAndKill(written.databases.address(), kill * NUMBERS_OF_A_PROCESS + 1));
            }
            assertThat(returned).hasSizeGreaterThan(KILLS);
            assertThat(written.number(
                            "select count(distinct body) from audit.event where (body::json ->> 'rows')::int in ("
                                    + String.join(
                                            ",",
                                            returned.stream()
                                                    .map(String::valueOf)
                                                    .toList()) + ")"))
                    .isEqualTo(returned.size());
            written.assertGapFree(written.number("select count(*) from audit.event"));
        }
    }

    private static List<Integer> writeAndKill(ClusterAddress address, int first)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        String.valueOf(address.port()),
                        address.database(),
                        address.secrets().toString(),
                        String.valueOf(first))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<Integer> returned = new ArrayList<>();
        int most = ThreadLocalRandom.current().nextInt(1, 60);
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                returned.add(Integer.parseInt(line));
                if (returned.size() == most) {
                    process.toHandle().destroyForcibly();
                }
            }
        }
        process.waitFor();
        return returned;
    }
}
