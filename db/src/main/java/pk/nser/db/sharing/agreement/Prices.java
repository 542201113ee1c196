package pk.nser.db.sharing.agreement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.sharing.price.Price;
import pk.nser.db.sharing.price.PriceTerms;
import pk.nser.db.sharing.price.Quote;
import pk.nser.db.sharing.request.RequestCategory;

/** The price of requests and agreements in the database: quotes, and what is still to be paid. */
public final class Prices {
    private Prices() {}

    /**
     * Keeps the quote of a request (R33), with the price before any waiver.
     *
     * @throws pk.nser.db.sharing.price.PriceRefused when there is no such price
     */
    public static Quote quote(
            Connection connection,
            int request,
            RequestCategory category,
            @Nullable String priceClass,
            List<String> dimensions,
            long households)
            throws SQLException {
        Quote quote = new Quote(PriceTerms.of(category.code(), priceClass, dimensions, null), households);
        BoundSql.run(
                connection,
                Prices.class,
                "insert_quote.sql",
                request,
                priceClass,
                connection.createArrayOf("text", dimensions.toArray()),
                households,
                due(quote.price()),
                connection.createArrayOf("text", quote.price().lines().toArray()));
        return quote;
    }

    /** True when a request has its quote. */
    public static boolean isQuoted(Connection connection, int request) throws SQLException {
        return BoundSql.number(connection, Prices.class, "count_quotes.sql", request) == 1;
    }

    static @Nullable Long due(Price price) {
        OptionalLong due = price.duePaisa();
        return due.isPresent() ? due.getAsLong() : null;
    }

    /**
     * What the latest agreement of a request still lacks before it may be in force; empty when nothing is due. What is
     * due then is the quote, or where there is no formula what was agreed.
     */
    public static Optional<String> unpaid(Connection connection, int request) throws SQLException {
        try (PreparedStatement statement = BoundSql.prepare(connection, Prices.class, "unpaid.sql", request);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                return Optional.of("there is no agreement");
            }
            if (row.getBoolean("gratis")) {
                return Optional.empty();
            }
            long due = row.getLong("due");
            if (row.wasNull()) {
                return Optional.of("no price was agreed, and the category has no formula");
            }
            long paid = row.getLong("paid");
            return paid >= due
                    ? Optional.empty()
                    : Optional.of(paid + " of " + due + " paisa are recorded as paid, and the price is not waived");
        }
    }

    /** Records what was paid for the latest agreement of a request. */
    static void pay(Connection connection, int agreement, long paisa, String reference, int officer)
            throws SQLException {
        BoundSql.run(connection, Prices.class, "insert_payment.sql", agreement, paisa, reference, officer);
    }
}
