package pk.nser.db.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class TokenTest {
    /** Golden vectors: other programs (scanners, clients) are held to the same lines. */
    @ParameterizedTest
    @CsvFileSource(resources = "tokens.csv", numLinesToSkip = 1)
    void readsTheGoldenVectors(String text, boolean good, String id, String secretSha256, String why) {
        assertThat(Token.parse(text).isPresent()).as(why).isEqualTo(good);
        if (good) {
            Token token = Token.parse(text).orElseThrow();
            assertThat(token.id()).isEqualTo(id);
            assertThat(HexFormat.of().formatHex(token.secretSha256())).isEqualTo(secretSha256);
        }
    }

    @Test
    void makesTokensThatItReads() {
        SecureRandom random = new SecureRandom();
        for (int i = 0; i < 2_000; i++) {
            Token token = Token.make('A', random);
            assertThat(token.text()).hasSize(Token.LENGTH).matches("nserA1_[0-9A-Za-z]{14}_[0-9A-Za-z]{49}");
            assertThat(Token.parse(token.text()).orElseThrow().id()).isEqualTo(token.id());
            assertThat(token.toString()).doesNotContain(token.text().substring(22));
        }
    }

    @Test
    void refusesEveryTokenWithOneCharacterChanged() {
        String text = Token.make('A', new SecureRandom()).text();
        for (int i = 0; i < text.length(); i++) {
            char other = text.charAt(i) == 'x' ? 'y' : 'x';
            assertThat(Token.parse(text.substring(0, i) + other + text.substring(i + 1)))
                    .as("position " + i)
                    .isEmpty();
        }
    }

    @Test
    void refusesNoiseWithoutFailing() {
        Random random = new Random(5);
        for (int i = 0; i < 100_000; i++) {
            StringBuilder noise = new StringBuilder("nserA1_");
            while (noise.length() < Token.LENGTH) {
                noise.append((char) (random.nextInt(10) == 0 ? random.nextInt(0x3000) : '0' + random.nextInt(75)));
            }
            assertThat(Token.parse(noise.toString())).isEmpty();
        }
    }
}
