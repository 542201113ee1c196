package pk.nser.db.lookup.ration;

import static org.assertj.core.api.Assertions.assertThat;
import static pk.nser.db.lookup.ration.RationBook.NOON;
import static pk.nser.db.lookup.ration.RationBook.network;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pk.nser.db.lookup.People;

class ChallengesTest {
    private static final Network ASKER = network("203.0.113.1");

    @TempDir
    private Path folder;

    private Challenges challenges;
    private String challenge;

    @BeforeEach
    void make() {
        challenges = new Challenges(People.key(folder), new SecureRandom());
        challenge = challenges.make(ASKER, NOON);
    }

    /** As a page would, from the words of docs/http.md. */
    static String solve(String challenge) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (long n = 0; ; n++) {
                byte[] hash = sha.digest((challenge + "." + n).getBytes(StandardCharsets.US_ASCII));
                if (new BigInteger(1, hash).bitLength() <= 256 - Challenges.ZERO_BITS) {
                    return Long.toString(n);
                }
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aSolvedOneHoldsForItsNetworkAndTenMinutes() {
        String solution = solve(challenge);
        assertThat(challenges.solved(challenge, solution, network("203.0.113.99"), NOON.plusSeconds(599)))
                .isPresent();
        assertThat(challenges.solved(challenge, solution, ASKER, NOON.plusSeconds(600)))
                .as("over")
                .isEmpty();
        assertThat(challenges.solved(challenge, solution, network("203.0.114.1"), NOON))
                .as("another network")
                .isEmpty();
        assertThat(challenges.solved(challenge, solution + "0", ASKER, NOON))
                .as("other digits")
                .isEmpty();
    }

    @Test
    void oneOfAnotherKeyIsNone() {
        Path other = folder.resolve("other");
        assertThat(other.toFile().mkdir()).isTrue();
        try {
            pk.nser.db.disclosure.key.TestKeys.write(other, pk.nser.db.disclosure.key.KeyFile.CNIC, 1);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        Challenges others = new Challenges(
                pk.nser.db.disclosure.key.KeyFile.read(other, pk.nser.db.disclosure.key.KeyFile.CNIC),
                new SecureRandom());
        String forged = others.make(ASKER, NOON);
        assertThat(challenges.solved(forged, solve(forged), ASKER, NOON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAA", "....", "=", "\u0000", "ی"})
    void nonsenseIsNone(String nonsense) {
        assertThat(challenges.solved(nonsense, "1", ASKER, NOON)).isEmpty();
        assertThat(challenges.solved(challenge, nonsense, ASKER, NOON)).isEmpty();
        assertThat(challenges.solved(challenge + nonsense, "0", ASKER, NOON)).isEmpty();
        assertThat(challenges.solved("A".repeat(100_000), "1", ASKER, NOON)).isEmpty();
    }
}
