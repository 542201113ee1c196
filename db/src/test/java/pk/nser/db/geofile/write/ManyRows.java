package pk.nser.db.geofile.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import pk.nser.db.geofile.projection.TargetSystem;
import pk.nser.db.geofile.record.FileFormat;
import pk.nser.db.geofile.record.RecordWriter;

/** A process of its own that writes many rows in each format with the heap that it was started with. */
final class ManyRows {
    private ManyRows() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int rows = Integer.parseInt(arguments[1]);
        List<SampleRows.Row> sample = SampleRows.rows(1000).subList(4, 1000);
        for (FileFormat format : FileFormat.values()) {
            Path path = folder.resolve("many" + format.suffix());
            try (RecordWriter writer = RecordFiles.open(format, SampleRows.schema(true), TargetSystem.wgs84(), path)) {
                for (int i = 0; i < rows; i++) {
                    SampleRows.Row row = sample.get(i % sample.size());
                    writer.write(row.values(), row.place());
                }
                writer.finish();
            }
            System.out.println(format.code() + " " + Files.size(path));
        }
    }
}
