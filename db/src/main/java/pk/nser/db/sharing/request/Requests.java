package pk.nser.db.sharing.request;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.connection.Transaction;
import pk.nser.db.sharing.party.Officer;
import pk.nser.db.sharing.process.GratisState;
import pk.nser.db.sharing.process.RequestState;

/** The requests in {@code app.request}. Their states are changed by {@code sharing.move} alone. */
public final class Requests {
    private final DataSource database;

    /** @param database the APP pool */
    public Requests(DataSource database) {
        this.database = database;
    }

    /**
     * Keeps a form as drafts, one for each category that it ticks (R13, A25), each with both files.
     *
     * @return their numbers, in the order of the categories
     */
    public List<Integer> file(Officer requester, DataRequest form, FormFile proposal, FormFile signature) {
        Integer institution = requester.institution();
        if (institution == null) {
            throw new IllegalArgumentException("requester: only somebody of an institution files a request");
        }
        try {
            return Transaction.commit(database, connection -> {
                List<Integer> filed = new ArrayList<>();
                for (String category : form.ticked()) {
                    Integer origin = filed.isEmpty() ? null : filed.get(0);
                    int id = insert(connection, requester, institution, origin, form.forCategory(category));
                    store(connection, id, proposal);
                    store(connection, id, signature);
                    filed.add(id);
                }
                know(connection, institution, form.requester());
                return filed;
            });
        } catch (SQLException e) {
            throw new RegistryUnavailable("keeping a request", e);
        }
    }

    private static int insert(
            Connection connection, Officer requester, int institution, @Nullable Integer origin, DataRequest form)
            throws SQLException {
        return (int) BoundSql.number(
                connection,
                Requests.class,
                "insert_request.sql",
                origin,
                institution,
                requester.id(),
                form.ticked().get(0),
                FormJson.write(form));
    }

    private static void store(Connection connection, int id, FormFile file) throws SQLException {
        BoundSql.run(connection, Requests.class, "delete_file.sql", id, file.kind());
        byte[] bytes = file.bytes();
        BoundSql.run(connection, Requests.class, "insert_file.sql", id, file.kind(), file.type(), bytes, bytes);
    }

    private static void know(Connection connection, int institution, DataRequest.Requester told) throws SQLException {
        Array phones = connection.createArrayOf(
                "text",
                java.util.stream.Stream.concat(told.phones().stream(), told.mobiles().stream())
                        .toArray());
        BoundSql.run(
                connection,
                Requests.class,
                "know_institution.sql",
                told.type(),
                told.typeText(),
                told.mailingAddress(),
                told.contactPerson(),
                told.email(),
                phones,
                institution);
    }

    /**
     * Puts a corrected form in the place of one that is a draft or was returned. It keeps its one category.
     *
     * @throws FieldFault when the form ticks another category
     * @throws IllegalArgumentException when the request is no longer the requester's to change
     */
    public void correct(StoredRequest request, DataRequest form, FormFile proposal, FormFile signature) {
        if (!form.ticked().equals(request.form().ticked())) {
            throw new FieldFault("categories", "stay " + request.form().ticked().get(0) + ": file another request");
        }
        if (request.state() != RequestState.DRAFT && request.state() != RequestState.RETURNED) {
            throw new IllegalArgumentException("request " + request.id() + " can no longer be changed");
        }
        try {
            Transaction.commit(database, connection -> {
                BoundSql.run(connection, Requests.class, "correct.sql", FormJson.write(form), request.id());
                store(connection, request.id(), proposal);
                store(connection, request.id(), signature);
                return request;
            });
        } catch (SQLException e) {
            throw new RegistryUnavailable("correcting a request", e);
        }
    }

    /** The request with this number. */
    public Optional<StoredRequest> find(int id) {
        try (Connection connection = database.getConnection()) {
            return find(connection, id);
        } catch (SQLException e) {
            throw new RegistryUnavailable("reading a request", e);
        }
    }

    /** The request with this number, in a transaction of the caller's. */
    public static Optional<StoredRequest> find(Connection connection, int id) throws SQLException {
        List<StoredRequest> found = read(connection, "request.sql", id);
        return found.stream().findFirst();
    }

    /** All requests, the newest first. */
    public List<StoredRequest> all() {
        return list("requests.sql");
    }

    /** All requests of the body to which an institution belongs, whatever came of them (R19), the newest first. */
    public List<StoredRequest> history(int institution) {
        return list("history.sql", institution);
    }

    private List<StoredRequest> list(String file, Object... values) {
        try (Connection connection = database.getConnection()) {
            return read(connection, file, values);
        } catch (SQLException e) {
            throw new RegistryUnavailable("reading requests", e);
        }
    }

    private static List<StoredRequest> read(Connection connection, String file, Object... values) throws SQLException {
        List<StoredRequest> requests = new ArrayList<>();
        try (PreparedStatement statement = BoundSql.prepare(connection, Requests.class, file, values);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                requests.add(request(row));
            }
        }
        return requests;
    }

    private static StoredRequest request(ResultSet row) throws SQLException {
        String category = row.getString("category");
        return new StoredRequest(
                row.getInt("request_id"),
                row.getInt("origin"),
                row.getInt("institution_id"),
                row.getInt("requester_id"),
                category == null ? null : RequestCategory.ofCode(category).orElseThrow(),
                FormJson.read(row.getString("form"), DataRequest.class),
                RequestState.valueOf(row.getString("state")),
                GratisState.valueOf(row.getString("gratis")),
                row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("ended"));
    }

    /** True when both files of a request are kept. */
    public static boolean hasFiles(Connection connection, int id) throws SQLException {
        return BoundSql.number(connection, Requests.class, "count_files.sql", id) == 2;
    }
}
