package pk.nser.server.settings;

import java.nio.file.Path;
import java.util.List;
import pk.nser.db.connection.ClusterAddress;

/** Where the PostgreSQL cluster listens and how its registry database is called. */
public record DatabaseSettings(String host, int port, String name) {
    private static final SettingKey HOST =
            new SettingKey("database.host", "127.0.0.1", "host of the PostgreSQL cluster");
    private static final SettingKey PORT = new SettingKey("database.port", "5432", "port of the PostgreSQL cluster");
    private static final SettingKey NAME = new SettingKey(
            "database.name", "nser", "name of the registry database; that of public products is called NAME_public");

    static final List<SettingKey> KEYS = List.of(HOST, PORT, NAME);

    static DatabaseSettings from(Values values) {
        String name = values.text(NAME);
        if (!name.matches("[a-z][a-z0-9_]{0,49}")) {
            values.fault(NAME, "must be a plain name of lower-case letters, digits and underscores");
        }
        return new DatabaseSettings(values.text(HOST), values.number(PORT, 1, 65_535), name);
    }

    /** The cluster with the password files of {@code secrets}. */
    public ClusterAddress cluster(Path secrets) {
        return new ClusterAddress(host, port, name, secrets);
    }
}
