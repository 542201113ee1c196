package pk.nser.server.command.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What an export came to.
 *
 * @param files all of them, with {@code bytes} together
 */
record ExportReport(List<ArchiveReport> archives, int files, long bytes) {
    ExportReport {
        archives = List.copyOf(archives);
    }

    static ExportReport of(List<ArchiveReport> archives, long[] sizes) {
        return new ExportReport(archives, sizes.length, Arrays.stream(sizes).sum());
    }

    /** Lines for people. */
    List<String> lines() {
        long tiles = archives.stream().mapToLong(one -> one.sizes().tiles()).sum();
        long inArchives = archives.stream().mapToLong(ArchiveReport::bytes).sum();
        return List.of(
                ArchiveReport.HEADING,
                String.join("\n", archives.stream().map(ArchiveReport::line).toList()),
                String.format(
                        Locale.ROOT,
                        "%,d files, %,.1f MiB: %,d tiles in %d archives of %,.1f MiB, documents and the atlas %,.1f MiB",
                        files,
                        mib(bytes),
                        tiles,
                        archives.size(),
                        mib(inArchives),
                        mib(bytes - inArchives)));
    }

    private static double mib(long bytes) {
        return bytes / (double) (1 << 20);
    }
}
