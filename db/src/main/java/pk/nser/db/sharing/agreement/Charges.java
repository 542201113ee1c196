package pk.nser.db.sharing.agreement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.sharing.price.Charge;
import pk.nser.db.sharing.price.GratisCriterion;
import pk.nser.db.sharing.price.Price;
import pk.nser.db.sharing.price.PriceTerms;
import pk.nser.db.sharing.price.Quote;

/** What is due for what was delivered (R33): called by deliveries and by the score service. */
public final class Charges {
    private static final long NO_QUOTE = -2;

    private final DataSource database;

    /** @param database the APP pool */
    public Charges(DataSource database) {
        this.database = database;
    }

    /**
     * Reckons and keeps what is due for all that was delivered so far. A later charge of the same agreement takes the
     * place of an earlier one; none is deleted.
     *
     * @param households distinct ones delivered under the agreement so far, or look-ups answered (A8)
     * @throws IllegalArgumentException when there is no such agreement with a quote, or the count has no price
     */
    public Price charge(int agreement, long households) {
        try (Connection connection = database.getConnection()) {
            Charge charge = new Charge(quote(connection, agreement), households);
            BoundSql.run(
                    connection,
                    Charges.class,
                    "insert_charge.sql",
                    agreement,
                    households,
                    Prices.due(charge.price()),
                    connection.createArrayOf("text", charge.price().lines().toArray()));
            return charge.price();
        } catch (SQLException e) {
            throw new RegistryUnavailable("charging an agreement", e);
        }
    }

    /**
     * The same when that is not what was charged last, and the agreement has a quote: a demonstration has none, and nothing is
     * due for it.
     */
    public void chargeAnew(int agreement, long households) {
        long charged;
        try (Connection connection = database.getConnection()) {
            charged = BoundSql.number(connection, Charges.class, "charged.sql", agreement);
        } catch (SQLException e) {
            throw new RegistryUnavailable("reading what an agreement was charged", e);
        }
        if (charged != NO_QUOTE && charged != households) {
            charge(agreement, households);
        }
    }

    private static Quote quote(Connection connection, int agreement) throws SQLException {
        try (PreparedStatement statement = BoundSql.prepare(connection, Charges.class, "agreed_quote.sql", agreement);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new IllegalArgumentException("there is no agreement " + agreement + " with a quote");
            }
            String waived = row.getString("criterion");
            PriceTerms terms = PriceTerms.of(
                    row.getString("category"),
                    row.getString("price_class"),
                    List.of((String[]) row.getArray("dimensions").getArray()),
                    waived == null ? null : GratisCriterion.ofCode(waived).code());
            return new Quote(terms, row.getLong("households"));
        }
    }
}
