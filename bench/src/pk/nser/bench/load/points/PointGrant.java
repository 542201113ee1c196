package pk.nser.bench.load.points;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pk.nser.bench.product.Product;

/**
 * An agreement of category viii for the province with the densest place, with its delivery, made by the commands of the product as an operator makes
 * it.
 *
 * @param token the whole of it; never printed
 */
record PointGrant(int agreement, String token) {
    private static final Pattern INSTITUTION = Pattern.compile("institution (\\d+)");
    private static final Pattern TOKEN = Pattern.compile("nserA1_[0-9A-Za-z_]{64}");
    private static final Pattern AGREEMENT = Pattern.compile("--agreement (\\d+)");

    /**
     * With four dimensions.
     *
     * @param province its code
     */
    static PointGrant make(String province) throws IOException, InterruptedException {
        String institution = found(INSTITUTION, command("institution", "add", "Load bench"), 1);
        String issued = command(
                "token",
                "issue",
                "--category",
                "viii",
                "--institution",
                institution,
                "--areas",
                province,
                "--dimensions",
                "toilet_type,rooms,electric_equipment,livestock",
                "--unlocked-by",
                "Load bench",
                "--reason",
                "Measuring tiles of points");
        int agreement = Integer.parseInt(found(AGREEMENT, issued, 1));
        command("delivery", "make", "--agreement", Integer.toString(agreement));
        return new PointGrant(agreement, found(TOKEN, issued, 0));
    }

    /** The table of its rows. */
    String table() {
        return "rel.snapshot_" + agreement;
    }

    /** Makes every point stand there so many times, each with an id of its own: a denser country with the same places. */
    void crowd(Connection connection, int times) throws SQLException {
        Product.run(
                connection,
                "insert into " + table()
                        + " select substr(id, 1, 1) || md5(id || n), area, household_size, rooms, toilet_type,"
                        + " electric_equipment, livestock, longitude, latitude, area_id, cell from " + table()
                        + ", generate_series(2, " + times + ") n");
        Product.run(connection, "vacuum analyze " + table());
    }

    private static String command(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-jar",
                System.getenv("NSER_BENCH_JAR")));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(words[0] + " " + words[1] + " ended with " + process.exitValue());
        }
        return said;
    }

    private static String found(Pattern pattern, String text, int group) throws IOException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException("a command did not say " + pattern);
        }
        return matcher.group(group);
    }

    @Override
    public String toString() {
        return "agreement " + agreement;
    }
}
