package pk.nser.db.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import pk.nser.db.agreement.AgreementTable;
import pk.nser.db.agreement.SignedAgreement;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.grant.scope.Standing;

/**
 * Drops what was made for an agreement that is over: the rows that tell of its files, then the files, then the key of its
 * pseudonyms. Broken off anywhere and done again, it ends the same.
 */
public final class GivenFiles {
    private final DataSource database;
    private final GrantKeys keys;
    private final Path deliveries;

    /**
     * @param database the BUILD pool
     * @param deliveries with one folder for each agreement
     */
    public GivenFiles(DataSource database, GrantKeys keys, Path deliveries) {
        this.database = database;
        this.keys = keys;
        this.deliveries = deliveries;
    }

    /**
     * Drops them.
     *
     * @return how many files there were
     * @throws IllegalArgumentException when there is no such agreement of records, or it is not over
     */
    public int drop(int agreement) {
        try (Connection connection = database.getConnection()) {
            SignedAgreement signed = AgreementTable.find(connection, agreement)
                    .filter(found -> found.grant().isPresent())
                    .orElseThrow(() ->
                            new IllegalArgumentException("there is no agreement " + agreement + " that gives records"));
            if (signed.standing() != Standing.REVOKED && signed.standing() != Standing.ENDED) {
                throw new IllegalArgumentException("agreement " + agreement + " is not over, it is "
                        + signed.standing().code());
            }
            int grant = signed.grant().getAsInt();
            BoundSql.run(connection, GivenFiles.class, "delete_deliveries.sql", grant);
            int files = deleteFiles(deliveries.resolve(String.valueOf(agreement)));
            keys.destroy(grant);
            return files;
        } catch (SQLException e) {
            throw new RegistryUnavailable("dropping what was made for agreement " + agreement, e);
        } catch (IOException e) {
            throw new UncheckedIOException("dropping the files of agreement " + agreement, e);
        }
    }

    private static int deleteFiles(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return 0;
        }
        int files = 0;
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder)) {
            for (Path file : inside) {
                Files.delete(file);
                files++;
            }
        }
        Files.delete(folder);
        return files;
    }
}
