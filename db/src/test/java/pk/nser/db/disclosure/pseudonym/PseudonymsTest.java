package pk.nser.db.disclosure.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import javax.crypto.Mac;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nser.db.disclosure.key.KeyFile;
import pk.nser.db.disclosure.key.TestKeys;

class PseudonymsTest {
    @TempDir
    private Path folder;

    private final SecureRandom random = new SecureRandom();
    private KeyFile master;

    @BeforeEach
    void makeMaster() throws IOException {
        TestKeys.write(folder, GrantKey.MASTER, 30);
        master = KeyFile.read(folder, GrantKey.MASTER);
    }

    @Test
    void aKeyComesBackFromItsWrapping() {
        GrantKey key = GrantKey.make(random);
        byte[] wrapped = key.wrapped(master, 7, random);
        assertThat(wrapped).hasSize(60).isNotEqualTo(key.wrapped(master, 7, random));
        GrantKey back = GrantKey.unwrap(wrapped, master, 7);
        assertThat(new Pseudonyms(back).household(5)).isEqualTo(new Pseudonyms(key).household(5));
    }

    @Test
    void aWrappedKeyIsOfOneGrantAndOneMaster() throws IOException {
        byte[] wrapped = GrantKey.make(random).wrapped(master, 7, random);
        assertThatThrownBy(() -> GrantKey.unwrap(wrapped, master, 8)).isInstanceOf(IllegalStateException.class);
        TestKeys.write(folder, GrantKey.MASTER, 31);
        KeyFile other = KeyFile.read(folder, GrantKey.MASTER);
        assertThatThrownBy(() -> GrantKey.unwrap(wrapped, other, 7)).hasMessageContaining("grant 7");
        wrapped[20] ^= 1;
        assertThatThrownBy(() -> GrantKey.unwrap(wrapped, master, 7)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> GrantKey.unwrap(new byte[3], master, 7)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anIdIsTheStartOfTheKeyedHashInBase32() {
        GrantKey key = GrantKey.make(random);
        Mac mac = key.mac();
        byte[] message = ByteBuffer.allocate(10)
                .put("id".getBytes(StandardCharsets.US_ASCII))
                .putLong(123_456)
                .array();
        byte[] hash = mac.doFinal(message);
        StringBuilder bits = new StringBuilder();
        for (byte b : hash) {
            bits.append(String.format("%8s", Integer.toBinaryString(b & 0xFF)).replace(' ', '0'));
        }
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 100; i += 5) {
            expected.append("abcdefghijklmnopqrstuvwxyz234567".charAt(Integer.parseInt(bits.substring(i, i + 5), 2)));
        }
        assertThat(new Pseudonyms(key).household(123_456)).isEqualTo(expected.toString());
    }

    @Test
    void idsOfTwoGrantsHaveNothingInCommon() {
        Pseudonyms one = new Pseudonyms(GrantKey.make(random));
        Pseudonyms other = new Pseudonyms(GrantKey.make(random));
        Set<String> ids = new HashSet<>();
        for (long household = 1; household <= 5_000; household++) {
            assertThat(one.household(household)).matches("[a-z2-7]{20}");
            ids.add(one.household(household));
            ids.add(other.household(household));
            ids.add(one.member(household, 1));
            ids.add(one.member(household, 2));
        }
        assertThat(ids).hasSize(20_000);
    }

    @Test
    void drawsAreUniformAndRepeatable() {
        Pseudonyms pseudonyms = new Pseudonyms(GrantKey.make(random));
        double[] sum = new double[3];
        int[] tenths = new int[10];
        for (int household = 0; household < 10_000; household++) {
            double[] draws = pseudonyms.draws(household, 0);
            assertThat(draws)
                    .containsExactly(pseudonyms.draws(household, 0))
                    .isNotEqualTo(pseudonyms.draws(household, 1));
            for (int i = 0; i < 3; i++) {
                sum[i] += draws[i];
            }
            tenths[(int) (draws[1] * 10)]++;
        }
        assertThat(Arrays.stream(sum)).allMatch(total -> Math.abs(total / 10_000 - 0.5) < 0.02);
        assertThat(Arrays.stream(tenths)).allMatch(count -> count > 800 && count < 1_200);
    }
}
