package pk.nser.db.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.disclosure.key.TestKeys;
import pk.nser.db.disclosure.pseudonym.GrantKey;
import pk.nser.db.disclosure.pseudonym.Pseudonyms;
import pk.nser.db.sharing.Institutions;
import pk.nser.db.sharing.LockCap;
import pk.nser.db.sharing.LockLedger;
import pk.nser.db.sharing.RecordCategory;
import pk.nser.db.sharing.RecordRequest;
import pk.nser.db.sharing.Taking;

class GrantKeysTest {
    private static final TestDatabases DATABASES = TestDatabases.create("grantkeys");

    @TempDir
    private Path folder;

    @AfterAll
    static void drop() {
        DATABASES.close();
    }

    private static int grant() {
        int institution = new Institutions(DATABASES.pools().of(Role.APP))
                .registerBody("Receiver")
                .id();
        Taking taking = new LockLedger(DATABASES.pools().of(Role.APP), LockCap.STANDARD)
                .take(new RecordRequest(institution, RecordCategory.UNIT_DATA, Set.of("gender"), List.of()));
        return ((Taking.Granted) taking).grantId();
    }

    private GrantKeys keys() {
        return new GrantKeys(DATABASES.pools().of(Role.BUILD), folder);
    }

    private static String name(GrantKey key) {
        return new Pseudonyms(key).household(1);
    }

    @Test
    void aGrantKeepsItsKeyUntilItIsDestroyed() throws IOException {
        TestKeys.write(folder, GrantKey.MASTER, 40);
        int one = grant();
        int other = grant();
        String named = name(keys().of(one));
        assertThat(name(keys().of(one))).isEqualTo(named);
        assertThat(name(keys().of(other))).isNotEqualTo(named);
        assertThat(keys().destroy(one)).isTrue();
        assertThat(keys().destroy(one)).isFalse();
        assertThat(name(keys().of(one))).as("a new key, not the old one again").isNotEqualTo(named);
    }

    @Test
    void withAnotherMasterKeyNothingIsUnwrapped() throws IOException {
        TestKeys.write(folder, GrantKey.MASTER, 40);
        int grant = grant();
        keys().of(grant);
        TestKeys.write(folder, GrantKey.MASTER, 41);
        GrantKeys other = keys();
        assertThatThrownBy(() -> other.of(grant)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void withoutAMasterKeyOrAGrantThereIsNoKey() throws IOException {
        assertThatThrownBy(this::keys).hasMessageContaining("grant.key");
        TestKeys.write(folder, GrantKey.MASTER, 40);
        assertThatThrownBy(() -> keys().of(1_000_000)).isInstanceOf(RegistryUnavailable.class);
    }
}
