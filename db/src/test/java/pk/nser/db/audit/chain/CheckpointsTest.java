package pk.nser.db.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nser.db.connection.Role;
import pk.nser.db.disclosure.key.KeyFile;
import pk.nser.db.disclosure.key.TestKeys;

class CheckpointsTest {
    private ChainedLog log;

    @BeforeEach
    void open(@TempDir Path work) throws IOException {
        log = new ChainedLog(work);
    }

    @AfterEach
    void drop() {
        log.close();
    }

    private Path file() {
        return log.folder.resolve(CheckpointFile.NAME);
    }

    @Test
    void aCheckpointIsOneSignedLine() throws IOException {
        log.write(10);
        Checkpoint made = log.checkpoints.make();
        assertThat(made.seq()).isEqualTo(10);
        assertThat(made.count()).isEqualTo(10);
        List<String> lines = Files.readAllLines(file());
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0))
                .startsWith(made.line() + " signature=")
                .matches("nser-audit-1 seq=10 hash=[0-9a-f]{64} count=10 at=2\\S+Z signature=[A-Za-z0-9+/]{86}==");
        assertThat(log.checkpoints.make()).as("nothing came").isEqualTo(made);
        assertThat(Files.readAllLines(file())).isEqualTo(lines);
        log.write(7);
        assertThat(log.checkpoints.make().count()).isEqualTo(17);
        Verification verification = log.checkpoints.verify();
        assertThat(verification.findings()).isEmpty();
        assertThat(verification.events()).isEqualTo(17);
        assertThat(verification.checkpoints()).isEqualTo(2);
        assertThat(verification.signedUpTo()).isEqualTo(17);
    }

    @Test
    void anEmptyLogHoldsToo() {
        assertThat(log.checkpoints.make().seq()).isZero();
        assertThat(log.checkpoints.verify().findings()).isEmpty();
    }

    @Test
    void whoVerifiesNeedsNoSecret() throws IOException {
        log.write(10);
        log.checkpoints.make();
        Files.delete(log.keys.resolve(KeyFile.AUDIT));
        assertThat(log.checkpoints.verify().holds()).isTrue();
        assertThatThrownBy(() -> log.checkpoints.make()).hasMessageContaining("audit.key");
    }

    @Test
    void withoutAKeyNothingIsSaidToHold() {
        assertThatThrownBy(() -> log.checkpoints.verify()).hasMessageContaining("audit.pub");
    }

    @Test
    void halvesOfTwoKeysAreRefused() throws IOException {
        log.checkpoints.make();
        TestKeys.write(log.keys, KeyFile.AUDIT, 70);
        assertThatThrownBy(() -> log.checkpoints.make()).hasMessageContaining("do not belong together");
    }

    @Test
    void aLineThatWasChangedOrForgedIsFound() throws IOException {
        log.write(10);
        log.checkpoints.make();
        String good = Files.readString(file());
        for (String bad : List.of(
                good.replace("count=10", "count=11"),
                good.replace("seq=10", "seq=9"),
                good.replace(" signature=", " signature=A"),
                good.substring(0, good.indexOf(" signature")) + "\n",
                "something else\n")) {
            Files.writeString(file(), bad);
            assertThat(log.checkpoints.verify().findings())
                    .as(bad)
                    .extracting(Finding::where)
                    .containsExactly("checkpoint in line 1");
        }
        Path other = Files.createDirectories(log.folder.resolve("other"));
        TestKeys.write(other, KeyFile.AUDIT, 70);
        Files.delete(file());
        new Checkpoints(log.databases.pools().of(Role.BUILD), log.folder, other).make();
        assertThat(log.checkpoints.verify().holds()).isFalse();
    }

    @Test
    void checkpointsAreMadeAgainAndAgainAndAtTheEnd() throws IOException, InterruptedException {
        HourlyCheckpoints often = HourlyCheckpoints.start(log.checkpoints, Duration.ofMillis(50));
        log.write(5);
        waitForCheckpoint(" count=5 ");
        log.write(5);
        waitForCheckpoint(" count=10 ");
        often.close();
        HourlyCheckpoints hourly = HourlyCheckpoints.start(log.checkpoints, HourlyCheckpoints.HOUR);
        log.write(1);
        hourly.close();
        assertThat(Files.readString(file())).contains(" count=11 ");
        assertThat(log.checkpoints.verify().findings()).isEmpty();
    }

    private void waitForCheckpoint(String part) throws IOException, InterruptedException {
        for (int i = 0;
                i < 400 && !(Files.exists(file()) && Files.readString(file()).contains(part));
                i++) {
            Thread.sleep(25);
        }
        assertThat(Files.readString(file())).contains(part);
    }

    @Test
    void aTrailIsThatOfOneAgreement() {
        log.write(9);
        List<AgreementTrail.Entry> entries = new ArrayList<>();
        new AgreementTrail(log.databases.pools().of(Role.BUILD)).read(2, entries::add);
        assertThat(entries).extracting(AgreementTrail.Entry::seq).containsExactly(2L, 5L, 8L);
        assertThat(entries.get(0).body()).contains("\"agreement\":2,").contains("\"rows\":2,");
    }

    /** RFC 8032 7.1, test 1: the seed in the key file gives the pair that the standard says. */
    @Test
    void theKeyFileIsTheSeedOfTheStandard() throws IOException {
        Path file = log.keys.resolve(KeyFile.AUDIT);
        byte[] seed = HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        Files.delete(file);
        Files.writeString(file, Base64.getEncoder().encodeToString(seed));
        Files.setPosixFilePermissions(file, java.nio.file.attribute.PosixFilePermissions.fromString("r--------"));
        byte[] key = CheckpointKey.signing(log.keys).getPublic().getEncoded();
        assertThat(HexFormat.of().formatHex(key))
                .endsWith("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    }
}
