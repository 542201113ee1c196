package pk.nser.server.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pk.nser.db.agreement.SignedAgreement;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.delivery.made.Delivery;
import pk.nser.db.geofile.record.FileFormat;
import pk.nser.db.grant.Holding;
import pk.nser.db.grant.ceiling.Format;
import pk.nser.db.grant.ceiling.Geometry;
import pk.nser.db.grant.ceiling.Receiver;
import pk.nser.db.grant.ceiling.SharingCategory;
import pk.nser.db.grant.scope.Conditions;
import pk.nser.db.grant.scope.MemberType;
import pk.nser.db.grant.scope.Quota;
import pk.nser.db.grant.scope.Scope;
import pk.nser.db.grant.scope.ScoreRange;
import pk.nser.db.grant.scope.Standing;
import pk.nser.db.grant.scope.Usage;
import pk.nser.db.token.Grant;

/** The file of a list is given to whoever holds the whole of its agreement. */
class ListFileRequestTest {
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    private static final Conditions DISABLED = new Conditions(Map.of("disability", Set.of("visual")));
    private static final Delivery FILE =
            new Delivery(1, "beneficiaries-2026-11-1.csv", "main", "2026-11", 10, 100, "00", FileFormat.CSV, 4326, NOW);

    private static Scope scope(
            SharingCategory category,
            Set<String> outputs,
            Set<String> filters,
            Set<MemberType> members,
            ScoreRange scores) {
        return new Scope(
                category,
                "main",
                "tiny",
                Set.of("1111"),
                AreaLevel.VILLAGE,
                outputs,
                filters,
                category == SharingCategory.V ? Set.of("gender", "disability") : Set.of(),
                members,
                scores,
                Geometry.NONE,
                Set.of(Format.CSV),
                new Quota(1000, 1000),
                NOW.minusSeconds(60),
                NOW.plusSeconds(60),
                Set.of(),
                Set.of());
    }

    private static Scope whole(SharingCategory category) {
        boolean chosen = category == SharingCategory.V;
        return scope(
                category,
                chosen ? Set.of("gender") : Set.of(),
                chosen ? Set.of("disability") : Set.of(),
                Set.of(MemberType.HEAD, MemberType.CHILD),
                new ScoreRange(0, 1617));
    }

    private static Grant grant(Receiver receiver, Scope agreement, Scope... children) {
        SignedAgreement signed = new SignedAgreement(
                1,
                "A programme",
                OptionalInt.of(1),
                "meals",
                receiver,
                Standing.ACTIVE,
                agreement,
                OptionalInt.of(1),
                agreement.filters().isEmpty() ? Conditions.NONE : DISABLED);
        List<Holding.Paper> papers = new java.util.ArrayList<>(List.of(signed.paper()));
        for (Scope child : children) {
            papers.add(new Holding.Paper(Standing.ACTIVE, child));
        }
        return new Grant("id", signed, new Holding(receiver, papers, Set.of("disability"), 4, Usage.NONE), NOW);
    }

    @ParameterizedTest
    @CsvSource({"IV", "V"})
    void theHolderOfTheAgreementIsGivenIt(SharingCategory category) {
        assertThatCode(() -> FileRequest.require(grant(Receiver.GOVERNMENT, whole(category)), FILE, "10.0.0.1"))
                .doesNotThrowAnyException();
        assertThat(catchThrowable(
                        () -> FileRequest.require(grant(Receiver.RESEARCHER, whole(category)), FILE, "10.0.0.1")))
                .isNotNull();
    }

    /** A file is given whole, and these tokens have less than the whole. */
    @Test
    void whoHoldsLessIsNotGivenIt() {
        Scope whole = whole(SharingCategory.V);
        for (Scope less : List.of(
                scope(SharingCategory.V, Set.of(), whole.filters(), whole.members(), whole.scores()),
                scope(SharingCategory.V, whole.outputs(), Set.of(), whole.members(), whole.scores()),
                scope(SharingCategory.V, whole.outputs(), whole.filters(), Set.of(MemberType.HEAD), whole.scores()),
                scope(SharingCategory.V, whole.outputs(), whole.filters(), whole.members(), new ScoreRange(0, 1117)))) {
            assertThat(catchThrowable(
                            () -> FileRequest.require(grant(Receiver.GOVERNMENT, whole, less), FILE, "10.0.0.1")))
                    .as(less.toString())
                    .isNotNull();
        }
    }
}
