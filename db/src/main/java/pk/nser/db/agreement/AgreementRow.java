package pk.nser.db.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.grant.ceiling.Approval;
import pk.nser.db.grant.ceiling.Format;
import pk.nser.db.grant.ceiling.Geometry;
import pk.nser.db.grant.ceiling.Receiver;
import pk.nser.db.grant.ceiling.SharingCategory;
import pk.nser.db.grant.scope.AddressBlock;
import pk.nser.db.grant.scope.Conditions;
import pk.nser.db.grant.scope.MemberType;
import pk.nser.db.grant.scope.Quota;
import pk.nser.db.grant.scope.Scope;
import pk.nser.db.grant.scope.ScoreRange;
import pk.nser.db.grant.scope.Standing;

/** Reads the columns of {@code agreement.sql}, whatever else the query gives beside them. */
public final class AgreementRow {
    private AgreementRow() {}

    /** The agreement of a row; empty when it names something that this build does not know: in doubt nothing is given. */
    public static Optional<SignedAgreement> read(ResultSet row) throws SQLException {
        Optional<SharingCategory> category = SharingCategory.ofCode(row.getString("category"));
        Optional<Geometry> geometry = Geometry.ofCode(row.getString("geometry"));
        Optional<Receiver> receiver = Receiver.ofCode(row.getString("receiver"));
        Optional<Set<MemberType>> members = all(row, "member_types", MemberType::ofCode);
        Optional<Set<Format>> formats = all(row, "formats", Format::ofCode);
        Optional<Set<Approval>> approvals = all(row, "approvals", Approval::ofCode);
        Optional<Set<AddressBlock>> addresses = all(row, "addresses", AddressBlock::parse);
        Optional<Conditions> conditions = conditions(row.getString("conditions"));
        if (category.isEmpty()
                || geometry.isEmpty()
                || receiver.isEmpty()
                || members.isEmpty()
                || formats.isEmpty()
                || approvals.isEmpty()
                || addresses.isEmpty()
                || conditions.isEmpty()) {
            return Optional.empty();
        }
        Scope scope = new Scope(
                category.get(),
                row.getString("line"),
                row.getString("boundary_set"),
                Set.copyOf(texts(row, "areas")),
                AreaLevel.ofDepth(row.getInt("finest")),
                Set.copyOf(texts(row, "outputs")),
                Set.copyOf(texts(row, "filters")),
                Set.copyOf(texts(row, "unlocked")),
                members.get(),
                new ScoreRange(row.getInt("score_first"), row.getInt("score_last")),
                geometry.get(),
                formats.get(),
                new Quota(row.getLong("max_households"), row.getLong("max_rows_per_day")),
                instant(row, "valid_from"),
                instant(row, "agreement_until"),
                addresses.get(),
                approvals.get());
        return Optional.of(new SignedAgreement(
                row.getInt("agreement_id"),
                row.getString("institution"),
                number(row, "institution_id"),
                row.getString("purpose"),
                receiver.get(),
                Standing.ofCode(row.getString("state")),
                scope,
                number(row, "grant_id"),
                conditions.get()));
    }

    private static <T> Optional<Set<T>> all(ResultSet row, String column, Function<String, Optional<T>> ofCode)
            throws SQLException {
        Set<T> found = new HashSet<>();
        for (String code : texts(row, column)) {
            Optional<T> one = ofCode.apply(code);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            found.add(one.get());
        }
        return Optional.of(found);
    }

    private static Optional<Conditions> conditions(String json) {
        try {
            return Optional.of(ConditionsJson.read(json));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        List<String> texts = new ArrayList<>();
        for (Object one : (Object[]) row.getArray(column).getArray()) {
            texts.add((String) one);
        }
        return texts;
    }

    private static OptionalInt number(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
