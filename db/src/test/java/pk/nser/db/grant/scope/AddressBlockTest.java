package pk.nser.db.grant.scope;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressBlockTest {
    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.255.255, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "192.0.2.128/25, 192.0.2.127, false",
        "127.0.0.1, 127.0.0.1, true",
        "127.0.0.1, 127.0.0.2, false",
        "0.0.0.0/0, 203.0.113.1, true",
        "0.0.0.0/0, ::1, false",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "127.0.0.1, ::ffff:127.0.0.1, true"
    })
    void holdsWhatBeginsAlike(String block, String address, boolean inside) {
        assertThat(AddressBlock.parse(block)
                        .orElseThrow()
                        .contains(AddressBlock.address(address).orElseThrow()))
                .isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "localhost", "10.0.0", "10.0.0.256", "10.0.0.1/33", "10.0.0.1/-1", "::1/129", "a.b:1", ":"})
    void nothingElseIsOneAndNoNameIsAskedFor(String text) {
        assertThat(AddressBlock.parse(text)).isEmpty();
    }
}
