package pk.nser.db.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.delivery.made.Delivery;
import pk.nser.db.delivery.made.DeliveryFolder;
import pk.nser.db.delivery.snapshot.SnapshotRows;
import pk.nser.db.dimension.Label;
import pk.nser.db.geofile.projection.TargetSystem;
import pk.nser.db.geofile.record.FileFormat;
import pk.nser.db.geofile.record.RecordSchema;
import pk.nser.db.geofile.record.RecordWriter;
import pk.nser.db.geofile.write.Manifest;
import pk.nser.db.geofile.write.RecordFiles;
import pk.nser.db.statistics.PublishedRelease;

/**
 * Writes one file out of an agreement's snapshot, with its manifest: both beside their places, then renamed into them, then
 * written down. Killed before the last step it leaves files that nobody is told of.
 */
final class FileMaking {
    private static final Label TERMS = new Label(
            "For the purpose stated here and for nothing else. Not to be given to any third party. To be kept and used with"
                    + " utmost care. The data remain the property of BISP (protocol 4.1.5, 5.1.5, 6.3).",
            "صرف یہاں بیان کردہ مقصد کے لیے، کسی اور کام کے لیے نہیں۔ کسی تیسرے فریق کو نہ دیا جائے۔ انتہائی احتیاط سے رکھا اور"
                    + " استعمال کیا جائے۔ ڈیٹا بی آئی ایس پی کی ملکیت رہتا ہے (پروٹوکول 4.1.5، 5.1.5، 6.3)۔");
    private static final Label SYNTHETIC = new Label(
            "Made up for demonstration: no row is of a real household.",
            "نمائش کے لیے بنایا گیا: کوئی سطر کسی حقیقی گھرانے کی نہیں۔");

    private final Connection connection;
    private final DeliveryFolder folder;
    private final RecordAgreement agreement;
    private final PublishedRelease release;

    FileMaking(Connection connection, DeliveryFolder folder, RecordAgreement agreement, PublishedRelease release) {
        this.connection = connection;
        this.folder = folder;
        this.agreement = agreement;
        this.release = release;
    }

    /** True when a file and its manifest stand in their places as they were made. */
    boolean isWhole(Delivery delivery) throws IOException {
        Path file = folder.file(agreement.id(), delivery.file());
        return Files.isRegularFile(folder.file(agreement.id(), DeliveryFolder.manifest(delivery.file())))
                && Files.isRegularFile(file)
                && Files.size(file) == delivery.bytes()
                && sha256(file).equals(delivery.sha256());
    }

    /** Takes away one that is not whole. */
    void forget(Delivery delivery) throws SQLException, IOException {
        BoundSql.run(connection, FileMaking.class, "delete_delivery.sql", delivery.id());
        folder.delete(agreement.id(), delivery.file());
        folder.delete(agreement.id(), DeliveryFolder.manifest(delivery.file()));
    }

    /**
     * Makes one; returns its number.
     *
     * @param schema that the snapshot was made with
     */
    int make(FileFormat format, RecordSchema schema, TargetSystem system, AgreedAreas areas)
            throws SQLException, IOException {
        int id = (int) BoundSql.number(connection, FileMaking.class, "next_delivery.sql");
        String name = schema.layer() + "-" + release.id() + "-" + id + format.suffix();
        String manifestName = DeliveryFolder.manifest(name);
        Path draft = folder.draft(agreement.id(), name);
        Path manifestDraft = folder.draft(agreement.id(), manifestName);
        try {
            long rows = write(format, schema, system, draft);
            Manifest.Content content = new Manifest.Content(name, sha256(draft), Files.size(draft), rows);
            manifest(format, schema, system, content, areas).write(manifestDraft);
            folder.publish(draft, folder.file(agreement.id(), name));
            folder.publish(manifestDraft, folder.file(agreement.id(), manifestName));
            BoundSql.run(
                    connection,
                    FileMaking.class,
                    "insert_delivery.sql",
                    id,
                    agreement.grant(),
                    name,
                    release.line(),
                    release.id(),
                    rows,
                    content.bytes(),
                    HexFormat.of().parseHex(content.sha256()),
                    format.code(),
                    system.code());
            return id;
        } finally {
            Files.deleteIfExists(draft);
            Files.deleteIfExists(manifestDraft);
        }
    }

    private long write(FileFormat format, RecordSchema schema, TargetSystem system, Path draft)
            throws SQLException, IOException {
        try (RecordWriter writer = RecordFiles.open(format, schema, system, draft)) {
            long rows = SnapshotRows.<IOException>read(connection, agreement.id(), schema, writer::write);
            writer.finish();
            return rows;
        }
    }

    private Manifest manifest(
            FileFormat format, RecordSchema schema, TargetSystem system, Manifest.Content content, AgreedAreas areas) {
        return new Manifest(
                format,
                schema,
                system,
                content,
                new Manifest.Terms(
                        agreement.signed().institution(),
                        String.valueOf(agreement.id()),
                        agreement.signed().purpose(),
                        TERMS),
                new Manifest.Source(release.id(), release.line(), release.asOf(), areas.synthetic() ? SYNTHETIC : null),
                List.copyOf(areas.notCollected()));
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
