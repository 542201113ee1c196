package pk.nser.db.sharing.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.grant.ceiling.Receiver;
import pk.nser.db.sharing.process.RequestCommand;
import pk.nser.db.sharing.request.FieldFault;

/** From where tokens are used: what is signed can be read, or it is not signed. */
class PaperAddressesTest {
    private static final TestDatabases DATABASES = TestDatabases.create("paperaddresses");
    private final Filed filed = new Filed(DATABASES, Receiver.NGO, "local_ngo");
    private final ObjectNode extent = Filed.extent("district", "none", "gender");

    @AfterAll
    static void drop() {
        DATABASES.close();
    }

    private int approved() {
        int request = filed.file(Filed.form("vi", "gender"));
        filed.interview(request, "vi", extent, 10);
        filed.move(filed.committee, request, RequestCommand.RECOMMEND, "{}");
        filed.move(filed.secretary, request, RequestCommand.APPROVE, "{}");
        return request;
    }

    private void agree(int request, String... blocks) {
        ObjectNode paper = Filed.paper(extent);
        for (String block : blocks) {
            paper.withArray("addresses").add(block);
        }
        filed.move(filed.signer, request, RequestCommand.AGREE, paper.toString());
    }

    private String signed(int request) {
        return filed.sql("select addresses::text from app.agreement where request_id = " + request);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the office",
                "example.org",
                "192.0.2.0/33",
                "192.0.2.0/",
                "192.0.2.0/24/8",
                "192.0.2.0-192.0.2.9",
                "192.0.2.256",
                "192.0.2",
                "2001:db8::/129",
                "2001:db8::g"
            })
    void aBlockThatNobodyCanReadIsNotSigned(String block) {
        int request = approved();
        assertThatThrownBy(() -> agree(request, "192.0.2.0/24", block))
                .isInstanceOfSatisfying(
                        FieldFault.class, fault -> assertThat(fault.field()).isEqualTo("addresses"))
                .hasMessageContaining(block);
        assertThat(signed(request)).isEqualTo("no row");
    }

    @Test
    void blocksAndSingleAddressesAreKeptAsTheyAreWritten() {
        int request = approved();
        agree(request, "192.0.2.0/24", "2001:db8::/32", "198.51.100.7");
        assertThat(signed(request)).isEqualTo("{192.0.2.0/24,2001:db8::/32,198.51.100.7}");
    }
}
