package pk.nser.db.sharing.agreement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.sql.DataSource;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.sharing.party.Officer;
import pk.nser.db.sharing.process.ActorRole;
import pk.nser.db.sharing.request.FieldFault;

/** Agreements as the unit sees them, and payments for them. Their states move with their requests. */
public final class Agreements {
    private static final int LONGEST_REFERENCE = 300;

    private final DataSource database;

    /** @param database the APP pool */
    public Agreements(DataSource database) {
        this.database = database;
    }

    /** All that were made from requests, the newest first. */
    public List<AgreementLine> all() {
        List<AgreementLine> all = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = BoundSql.prepare(connection, Agreements.class, "agreements.sql");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                all.add(new AgreementLine(
                        row.getInt("agreement_id"),
                        row.getInt("request_id"),
                        row.getString("institution"),
                        row.getString("category"),
                        row.getString("state"),
                        row.getString("first_day"),
                        row.getString("last_day")));
            }
        } catch (SQLException e) {
            throw new RegistryUnavailable("reading agreements", e);
        }
        return all;
    }

    /** The whole of one as a JSON text: extent, paper, unlocks, checks, penalties, payments, charges. */
    public Optional<String> whole(int agreement) {
        try (Connection connection = database.getConnection()) {
            return BoundSql.text(connection, Agreements.class, "whole.sql", agreement);
        } catch (SQLException e) {
            throw new RegistryUnavailable("reading an agreement", e);
        }
    }

    /** The request of an agreement; empty when there is no such agreement made from one. */
    public OptionalInt request(int agreement) {
        return all().stream()
                .filter(line -> line.agreement() == agreement)
                .mapToInt(AgreementLine::request)
                .findFirst();
    }

    /**
     * Demands that an officer may hand out the token of an agreement: the one who put it in force (access.md 3.7).
     *
     * @throws IllegalArgumentException when nobody has put it in force yet, or somebody else did
     */
    public void requireIssuer(int agreement, Officer by) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = BoundSql.prepare(connection, Agreements.class, "issuer.sql", agreement);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new IllegalArgumentException("agreement " + agreement + " was not put in force by anybody yet");
            }
            if (row.getInt("officer_id") != by.id()) {
                throw new IllegalArgumentException(
                        "the token of an agreement is handed out by the officer who put it in force");
            }
        } catch (SQLException e) {
            throw new RegistryUnavailable("reading who put an agreement in force", e);
        }
    }

    /**
     * Records what was paid. Somebody of the unit does, nobody else.
     *
     * @throws FieldFault naming {@code paisa} or {@code reference}
     * @throws IllegalArgumentException when the officer is none of the unit, or there is no agreement made from a request
     */
    public void pay(int agreement, long paisa, String reference, Officer by) {
        if (paisa < 1) {
            throw new FieldFault("paisa", "is at least 1");
        }
        if (reference.isBlank() || reference.length() > LONGEST_REFERENCE) {
            throw new FieldFault("reference", "is required, at most " + LONGEST_REFERENCE + " characters");
        }
        if (!by.roles().contains(ActorRole.NSER_MU)) {
            throw new IllegalArgumentException("by: payments are recorded by the unit (nser_mu)");
        }
        if (request(agreement).isEmpty()) {
            throw new IllegalArgumentException(
                    "agreement: there is no agreement " + agreement + " made from a request");
        }
        try (Connection connection = database.getConnection()) {
            Prices.pay(connection, agreement, paisa, reference, by.id());
        } catch (SQLException e) {
            throw new RegistryUnavailable("recording a payment", e);
        }
    }
}
