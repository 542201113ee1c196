package pk.nser.server.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import pk.nser.db.connection.ClusterAddress;
import pk.nser.server.settings.Settings;

/** The data folder, NSER_HOME: settings, passwords, keys. */
public record Home(Path folder, Map<String, String> environment) {
    /** Days of agreements and releases begin at midnight in Pakistan. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Karachi");

    private static final String VARIABLE = "NSER_HOME";

    public Home {
        environment = Map.copyOf(environment);
    }

    /**
     * The folder that the environment names.
     *
     * @throws Failure when it names none or one that is not there
     */
    public static Home of(Map<String, String> environment) {
        String named = environment.get(VARIABLE);
        if (named == null || named.isBlank()) {
            throw new Failure(Failure.SETTINGS, VARIABLE + " is not set: name the data folder in it, or use ./nser");
        }
        Path folder = Path.of(named).toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            throw new Failure(Failure.SETTINGS, "the data folder " + folder + " is not there: ./nser up makes it");
        }
        return new Home(folder, environment);
    }

    /** The settings of the folder under the environment. */
    public Settings settings() {
        return Settings.read(folder, environment);
    }

    /** The folder of the secret keys. */
    public Path keys() {
        return folder.resolve("keys");
    }

    /** The folder of the files that are made for agreements. */
    public Path deliveries() {
        return folder.resolve("deliveries");
    }

    /** The folder of the signed checkpoints of the audit log. */
    public Path audit() {
        return folder.resolve("audit");
    }

    /** The cluster with the passwords that the serving process is given, and no other. */
    public ClusterAddress servingCluster() {
        return settings().database().cluster(folder.resolve("secrets").resolve("serve"));
    }

    /** The cluster with every password: for the operator's commands. */
    public ClusterAddress cluster() {
        return settings().database().cluster(folder.resolve("secrets").resolve("all"));
    }
}
