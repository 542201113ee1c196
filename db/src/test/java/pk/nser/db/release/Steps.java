package pk.nser.db.release;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.progress.Progress;

/** Notes the steps of a long work and does something when one begins. */
final class Steps implements Progress {
    final List<String> seen = new ArrayList<>();
    private final Consumer<String> atBegin;

    Steps(Consumer<String> atBegin) {
        this.atBegin = atBegin;
    }

    /** Does something when a step whose name begins so begins. */
    static Steps at(String step, Runnable action) {
        return new Steps(begun -> {
            if (begun.startsWith(step)) {
                action.run();
            }
        });
    }

    /** Cuts every connection of the build role when the step of this number (from 0) begins, as kill -9 would. */
    static Steps killingAt(int number, TestDatabases databases) {
        int[] begun = {0};
        return new Steps(step -> {
            if (begun[0]++ == number) {
                cut(databases);
            }
        });
    }

    @Override
    public void begin(String step, String unit, long total) {
        seen.add(step);
        atBegin.accept(step);
    }

    @Override
    public void at(long done) {}

    private static void cut(TestDatabases databases) {
        try (Connection connection = databases.superuser(false);
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid, 10000) from pg_stat_activity"
                    + " where usename = 'nser_build' and datname in ('"
                    + databases.address().database() + "', '"
                    + databases.address().publicDatabase() + "')");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a statement behind the walls. */
    static void tamper(TestDatabases databases, String sql) {
        try (Connection connection = databases.superuser(false);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
