package pk.nser.db.token;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pk.nser.db.connection.SqlFile;

/**
 * Hears of changed tokens through LISTEN and tells {@link TokenCheck}, on one thread and one connection of the APP pool.
 * While it cannot listen, nothing is kept and every check reads the database.
 */
public final class TokenNews implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TokenNews.class);
    private static final String LISTEN = SqlFile.read(TokenNews.class, "listen.sql");
    private static final int POLL_MILLIS = 500;
    private static final int RETRY_MILLIS = 500;

    private final DataSource database;
    private final TokenCheck check;
    private final Thread thread;
    private volatile boolean closed;

    private TokenNews(DataSource database, TokenCheck check) {
        this.database = database;
        this.check = check;
        this.thread = new Thread(this::run, "token-news");
        this.thread.setDaemon(true);
    }

    /** Begins to listen. */
    public static TokenNews start(DataSource database, TokenCheck check) {
        TokenNews news = new TokenNews(database, check);
        news.thread.start();
        return news;
    }

    private void run() {
        while (!closed) {
            try (Connection connection = database.getConnection()) {
                listen(connection);
            } catch (SQLException e) {
                LOG.warn("token changes cannot be heard, nothing is kept meanwhile: {}", e.getSQLState());
            } finally {
                check.listening(false);
            }
            rest();
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(LISTEN);
        }
        check.listening(true);
        PGConnection source = connection.unwrap(PGConnection.class);
        while (!closed) {
            PGNotification[] heard = source.getNotifications(POLL_MILLIS);
            for (PGNotification notification : heard == null ? new PGNotification[0] : heard) {
                check.forget(notification.getParameter());
            }
        }
    }

    private void rest() {
        try {
            if (!closed) {
                Thread.sleep(RETRY_MILLIS);
            }
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(2 * POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
