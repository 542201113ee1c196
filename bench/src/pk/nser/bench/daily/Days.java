package pk.nser.bench.daily;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pk.nser.bench.measure.Cost;
import pk.nser.bench.measure.Finding;
import pk.nser.bench.measure.Meter;
import pk.nser.bench.measure.Report;
import pk.nser.bench.measure.Spread;
import pk.nser.bench.product.Asked;
import pk.nser.bench.product.Product;
import pk.nser.bench.step.JarCommand;

/** Files of some days, made by {@code demo changes} and taken in one after the other by {@code import households}. */
final class Days {
    private static final int NATIONAL_CHANGES = 50_000;
    private static final double MOST_SECONDS = 60;
    private static final int PART = 20;
    private static final int BARE_ROUNDS = 3;
    private static final Pattern TAKEN =
            Pattern.compile("([\\d,]+) new, ([\\d,]+) changed, 0 known, 0 repeated, 0 rejected");

    private final Product product;
    private final Path folder;
    private final int households;
    private final int days;
    private final int changes;
    private final List<Double> seconds = new ArrayList<>();
    private final List<Cost> costs = new ArrayList<>();

    /**
     * Of the registry as it was made.
     *
     * @param households that it was made with
     */
    Days(Asked asked, int households, int days) throws IOException {
        this.product = asked.product();
        this.folder = asked.work().resolve("days");
        this.households = households;
        this.days = days;
        this.changes = Math.min(NATIONAL_CHANGES, households / PART);
    }

    void run() throws IOException, SQLException, InterruptedException {
        int first = next();
        JarCommand.run(
                "1g",
                List.of(
                        "demo",
                        "changes",
                        "--households=" + households,
                        "--changes=" + changes,
                        "--from-day=" + first,
                        "--days=" + days,
                        "--out=" + folder));
        for (int day = first; day < first + days; day++) {
            JarCommand.Done done = JarCommand.run(
                    "512m",
                    List.of(
                            "import",
                            "households",
                            folder.resolve("changes-" + day + ".csv.gz").toString()));
            requireWhole(done.said());
            seconds.add(done.run().seconds());
            costs.add(done.run().cost());
            System.err.printf(Locale.ROOT, "  day %d: %.1f s%n", day, done.run().seconds());
        }
    }

    /** A product that was kept has had days before. */
    private int next() throws SQLException {
        try (Connection connection = product.superuser()) {
            return 1
                    + Integer.parseInt(
                            Product.text(
                                    connection,
                                    "select coalesce(max(substring(file_name from '^changes-(\\d+)[.]')::int), 0) from reg.batch"));
        }
    }

    private void requireWhole(String said) throws IOException {
        var found = TAKEN.matcher(said);
        if (!found.find() || number(found.group(1)) + number(found.group(2)) != changes) {
            throw new IOException("not all " + changes + " households of the day were taken in:\n" + said);
        }
    }

    private static int number(String text) {
        return Integer.parseInt(text.replace(",", ""));
    }

    void tell(Report report) throws SQLException, IOException {
        report.add(new Finding(
                "daily: a file taken in",
                "s",
                seconds,
                changes == NATIONAL_CHANGES ? MOST_SECONDS : null,
                Cost.median(costs),
                String.format(
                        Locale.ROOT,
                        "%,d households of which 8 in 100 are new and 2 have moved, %d days, one command each with -Xmx512m, start of"
                                + " the JVM included; the costs are the middle of each",
                        changes,
                        days)));
        report.add(new Finding(
                "daily: last day over first",
                "times",
                List.of(seconds.get(seconds.size() - 1) / seconds.get(0)),
                "what dead rows and old statistics cost"));
        bare(report);
    }

    private void bare(Report report) throws SQLException, IOException {
        List<Double> bare = new ArrayList<>();
        @Nullable Cost cost = null;
        try (Connection connection = product.superuser()) {
            BareReplace replace = new BareReplace(connection);
            for (int round = 0; round < BARE_ROUNDS; round++) {
                Meter.Begun begun = Meter.standard().begin();
                bare.add(replace.run(connection));
                cost = begun.cost(0);
            }
            report.add(new Finding(
                    "daily: the same rows bare",
                    "s",
                    bare,
                    null,
                    cost,
                    "binary COPY, delete and insert by id, of the last day's " + replace.work()));
        }
        double ratio = Spread.of(seconds).median() / Spread.of(bare).median();
        report.add(new Finding("daily: a file over the same rows bare", "times", List.of(ratio), ""));
    }
}
