package pk.nser.attack.registry;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** The file of households that the suite made itself, read without the product's own reader. */
final class RegistryFile {
    private RegistryFile() {}

    /** One household with its lines as they stand in the file. */
    record Entry(Map<String, String> household, List<Map<String, String>> members) {
        long id() {
            return Long.parseLong(household.get("household_id"));
        }

        String village() {
            return household.get("village");
        }
    }

    /** Reads a gzipped file. The demonstration file has no quotes. */
    static List<Entry> read(Path file) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String[] header = reader.readLine().split(",", -1);
            List<Entry> entries = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                Map<String, String> fields = fields(header, line.split(",", -1));
                if (fields.get("record").equals("household")) {
                    entries.add(new Entry(fields, new ArrayList<>()));
                } else {
                    entries.get(entries.size() - 1).members().add(fields);
                }
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> fields(String[] header, String[] values) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < header.length; i++) {
            fields.put(header[i], values[i]);
        }
        return fields;
    }

    /** Writes entries as a file that the ordinary import takes. */
    static void write(Path file, List<Entry> entries) {
        StringBuilder csv = new StringBuilder();
        for (Entry entry : entries) {
            if (csv.length() == 0) {
                csv.append(String.join(",", entry.household().keySet())).append('\n');
            }
            csv.append(String.join(",", entry.household().values())).append('\n');
            entry.members()
                    .forEach(member ->
                            csv.append(String.join(",", member.values())).append('\n'));
        }
        try {
            Files.writeString(file, csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
