package pk.nser.db.sharing.agreement;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.grant.ceiling.Receiver;
import pk.nser.db.sharing.LockLedger;
import pk.nser.db.sharing.LockedDimensions;
import pk.nser.db.sharing.RecordCategory;
import pk.nser.db.sharing.RecordRequest;
import pk.nser.db.sharing.Taking;
import pk.nser.db.sharing.Unlock;
import pk.nser.db.sharing.party.Officer;
import pk.nser.db.sharing.party.Profile;
import pk.nser.db.sharing.request.FormJson;
import pk.nser.db.sharing.request.RequestCategory;
import pk.nser.db.sharing.request.StoredRequest;

/** Writes an agreement, its unlocks and its grant of records in the transaction that moves its request to AGREED. */
public final class AgreementWriting {
    /** Days of agreements begin at midnight in Pakistan. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Karachi");

    private final LockLedger ledger;

    public AgreementWriting(LockLedger ledger) {
        this.ledger = ledger;
    }

    /** Thrown when the lock ledger gives no grant; the transaction must be rolled back. */
    public static final class LockRefused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LockRefused(Taking.Refused refused) {
            super("the lock ledger refuses (" + refused.reason() + "): the institution's body holds "
                    + sorted(refused.held()) + ", asked for " + sorted(refused.further()));
        }

        private static List<String> sorted(Collection<String> codes) {
            return codes.stream().sorted().toList();
        }
    }

    /** Writes it; returns its number. */
    public int write(
            Connection connection,
            StoredRequest request,
            RequestCategory category,
            Profile party,
            Officer by,
            Extent extent,
            Paper paper)
            throws SQLException {
        Integer grant = category.records().isPresent()
                ? take(connection, request, category.records().get(), by, extent, paper)
                : null;
        int agreement = insert(connection, request, category, party, extent, paper, grant);
        BoundSql.run(
                connection,
                AgreementWriting.class,
                "insert_paper.sql",
                agreement,
                request.id(),
                FormJson.write(paper.clauses()),
                FormJson.write(paper.signatures()),
                request.id(),
                paper.agreedPaisa(),
                paper.returnAsked(),
                paper.destruction(),
                texts(connection, paper.duo()));
        if (grant == null) {
            for (Paper.Unlocking unlock : paper.unlocks()) {
                BoundSql.run(
                        connection,
                        AgreementWriting.class,
                        "insert_aggregate_unlock.sql",
                        agreement,
                        unlock.dimension(),
                        by.id(),
                        unlock.reason());
            }
        }
        return agreement;
    }

    private int take(
            Connection connection,
            StoredRequest request,
            RecordCategory records,
            Officer by,
            Extent extent,
            Paper paper)
            throws SQLException {
        List<Unlock> unlocks = paper.unlocks().stream()
                .filter(unlock -> LockedDimensions.all().contains(unlock.dimension()))
                .map(unlock ->
                        new Unlock(unlock.dimension(), by.name() + " (officer " + by.id() + ")", unlock.reason()))
                .toList();
        Taking taking = ledger.take(
                connection,
                new RecordRequest(request.institution(), records, new HashSet<>(extent.dimensions()), unlocks));
        if (taking instanceof Taking.Granted granted) {
            return granted.grantId();
        }
        throw new LockRefused((Taking.Refused) taking);
    }

    private static int insert(
            Connection connection,
            StoredRequest request,
            RequestCategory category,
            Profile party,
            Extent extent,
            Paper paper,
            @Nullable Integer grant)
            throws SQLException {
        Stream<String> unlocked = paper.unlocks().stream().map(Paper.Unlocking::dimension);
        return (int) BoundSql.number(
                connection,
                AgreementWriting.class,
                "insert_agreement.sql",
                party.name(),
                request.form().purpose(),
                category.code(),
                texts(connection, extent.areas()),
                request.form().boundarySet(),
                AreaLevel.ofCode(extent.finest()).orElseThrow().depth(),
                texts(connection, extent.dimensions()),
                start(extent.from()),
                start(extent.to().plusDays(1)),
                grant,
                request.institution(),
                Optional.ofNullable(party.receiver()).map(Receiver::code).orElseThrow(),
                texts(connection, extent.outputs().stream().sorted().toList()),
                texts(connection, extent.filters().stream().sorted().toList()),
                texts(connection, unlocked.sorted().toList()),
                texts(connection, extent.memberTypes()),
                extent.scoreFirst(),
                extent.scoreLast(),
                extent.geometry(),
                texts(connection, extent.formats()),
                extent.maxHouseholds(),
                extent.maxRowsPerDay(),
                texts(connection, paper.persons()),
                texts(connection, paper.addresses()),
                texts(connection, extent.approvals()),
                paper.line(),
                request.id(),
                FormJson.write(extent.conditions().categories()));
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(ZONE).toOffsetDateTime();
    }

    private static Array texts(Connection connection, List<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }
}
