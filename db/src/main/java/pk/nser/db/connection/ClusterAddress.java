package pk.nser.db.connection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Where the cluster listens, what its two databases are called and where the password files lie.
 *
 * @param host name or address, without port
 * @param port TCP port
 * @param database name of the registry database; the public one is {@code <database>_public}
 * @param secrets folder of the {@code <login>.password} files
 */
public record ClusterAddress(String host, int port, String database, Path secrets) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,49}");

    public ClusterAddress {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(secrets, "secrets");
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("database.port is not a port: " + port);
        }
        if (!NAME.matcher(database).matches()) {
            throw new IllegalArgumentException("database.name is not a plain name: " + database);
        }
    }

    /** Name of the database of public products. */
    public String publicDatabase() {
        return database + "_public";
    }

    /** JDBC address of one of the two databases, without credentials. */
    public String jdbcUrl(boolean publicDatabase) {
        return jdbcUrl(publicDatabase ? publicDatabase() : database);
    }

    String jdbcUrl(String name) {
        return "jdbc:postgresql://" + host + ":" + port + "/" + name;
    }

    /**
     * The password kept in {@code fileName}.
     *
     * @throws IllegalStateException naming the file when it is missing or unreadable; its content never appears
     */
    public String password(String fileName) {
        Path file = secrets.resolve(fileName);
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new IllegalStateException("the password file " + file + " cannot be read", e);
        }
    }
}
