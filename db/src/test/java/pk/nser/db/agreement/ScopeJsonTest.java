package pk.nser.db.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.grant.ceiling.SharingCategory;
import pk.nser.db.grant.scope.AddressBlock;
import pk.nser.db.grant.scope.Scope;
import pk.nser.db.grant.scope.Scopes;

class ScopeJsonTest {
    private static final Scope SCOPE = scope(Set.of());

    private static Scope scope(Set<AddressBlock> addresses) {
        Scope scope = Scopes.of(
                SharingCategory.VII_B,
                "set",
                Set.of("A", "B"),
                AreaLevel.TEHSIL,
                Set.of("rooms", "gender"),
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2026-07-01T00:00:00.5Z"));
        return new Scope(
                scope.category(),
                scope.line(),
                scope.boundarySet(),
                scope.areas(),
                scope.finest(),
                scope.outputs(),
                scope.filters(),
                scope.unlocked(),
                scope.members(),
                scope.scores(),
                scope.geometry(),
                scope.formats(),
                scope.quota(),
                scope.from(),
                scope.until(),
                addresses,
                scope.approvals());
    }

    @Test
    void aScopeIsReadAsItWasWritten() {
        Scope bound = scope(Set.of(AddressBlock.of("192.0.2.0/24"), AddressBlock.of("2001:db8::/32")));
        assertThat(ScopeJson.read(ScopeJson.write(bound))).isEqualTo(bound);
        assertThat(ScopeJson.read(ScopeJson.write(SCOPE))).isEqualTo(SCOPE);
        assertThat(ScopeJson.write(bound)).contains("{\"text\":\"192.0.2.0/24\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"areas\":", "\"until\":", "\"addresses\":", "\"unlocked\":"})
    void aMissingFieldIsNoScope(String field) {
        String json = ScopeJson.write(SCOPE).replace(field, "\"other\":");
        assertThatThrownBy(() -> ScopeJson.read(json)).isInstanceOf(IllegalArgumentException.class);
    }

    /** What is no block of addresses would let in everybody. */
    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.0/-1", "192.0.2.0/33", "example.org", ""})
    void aBlockThatIsNoneIsNoScope(String text) {
        String json =
                ScopeJson.write(scope(Set.of(AddressBlock.of("192.0.2.0/24")))).replace("192.0.2.0/24", text);
        assertThatThrownBy(() -> ScopeJson.read(json)).isInstanceOf(IllegalArgumentException.class);
    }
}
