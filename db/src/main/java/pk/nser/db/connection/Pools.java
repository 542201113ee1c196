package pk.nser.db.connection;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;

/**
 * The pools of one process, one per role and database, opened when first asked for and closed together.
 *
 * <p>A serving pool waits at most two seconds for a connection, so that an outage is told quickly; a command waits
 * longer, for a busy machine is no reason to give up. A pool starts even when the database is away.
 */
public final class Pools implements AutoCloseable {
    private static final int SERVING_ACQUIRE_MILLIS = 2_000;
    private static final int COMMAND_ACQUIRE_MILLIS = 30_000;

    private final ClusterAddress address;
    private final String process;
    private final Map<Role, HikariDataSource> home = new EnumMap<>(Role.class);
    private final Map<Role, HikariDataSource> publicSide = new EnumMap<>(Role.class);

    public Pools(ClusterAddress address) {
        this(address, "nser-maps");
    }

    /** @param process what the sessions say they belong to, before the name of their role */
    public Pools(ClusterAddress address, String process) {
        this.address = address;
        this.process = process;
    }

    /** The pool of a role in its own database. */
    public synchronized DataSource of(Role role) {
        return home.computeIfAbsent(role, r -> open(r, r.inPublicDatabase()));
    }

    /** The pool of BUILD or OWNER in the database of public products. */
    public synchronized DataSource inPublicDatabase(Role role) {
        return publicSide.computeIfAbsent(role, r -> open(r, true));
    }

    private HikariDataSource open(Role role, boolean publicDatabase) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(role.login() + (publicDatabase ? "@public" : "@nser"));
        config.setJdbcUrl(address.jdbcUrl(publicDatabase));
        config.setUsername(role.login());
        config.setPassword(address.password(role.passwordFile()));
        config.setMaximumPoolSize(role.connections());
        config.setMinimumIdle(0);
        config.setConnectionTimeout(role.serves() ? SERVING_ACQUIRE_MILLIS : COMMAND_ACQUIRE_MILLIS);
        config.setInitializationFailTimeout(-1);
        config.setReadOnly(role.readOnly());
        // Otherwise the pool asks its first connection for it, and asks none again: when that one broke, it never had
        // another.
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.addDataSourceProperty("ApplicationName", process + " " + role.login());
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("connectTimeout", role.serves() ? "2" : "30");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        if (role.statementSeconds() > 0) {
            config.addDataSourceProperty("options", "-c statement_timeout=" + role.statementSeconds() + "s");
            config.addDataSourceProperty("socketTimeout", String.valueOf(role.statementSeconds() + 5));
        }
        return new HikariDataSource(config);
    }

    @Override
    public synchronized void close() {
        home.values().forEach(HikariDataSource::close);
        publicSide.values().forEach(HikariDataSource::close);
        home.clear();
        publicSide.clear();
    }
}
