package pk.nser.db.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A golden vector, computed by another program (Python's hashlib) over the text that it stands for. */
class LinkTest {
    @Test
    void isSha256OfTheHashBeforeAndTheEvent() {
        Link link = new Link();
        byte[] first = link.hash(
                Link.beginning(),
                1,
                "2026-11-27T08:15:30.000125Z",
                "{\"action\":\"delivery\",\"decision\":\"intent\",\"token\":\"0123456789ABCd\",\"agreement\":7,"
                        + "\"product\":\"deliveries/3\",\"release\":\"2026-11\",\"rows\":12000,\"bytes\":3456789,"
                        + "\"client\":\"203.0.113.9\",\"request\":\"00112233445566ff\"}");
        assertThat(Link.hex(first)).isEqualTo("a9de78f9245f642daaa6eb20ed22ba3f6c42a3a008cde59dade504816245447a");
        byte[] second = link.hash(
                first,
                2,
                "2026-11-27T08:15:31.500000Z",
                "{\"action\":\"session-end\",\"decision\":\"permit\",\"token\":\"0123456789ABCd\"}");
        assertThat(Link.hex(second)).isEqualTo("b15b0a68f34415912bdf7f4a5b63f427488bdba0e9cf0b6e347224ea3bb3d62b");
    }
}
