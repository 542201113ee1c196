package pk.nser.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code ./nser attack}: the whole suite, its table on the console and as JSON in a file. */
public final class Attack {
    private Attack() {}

    /**
     * Ends with 1 when the product breaks a limit or a broken build does not fall.
     *
     * @param words {@code full} or {@code short}; the folder to work in, which is empty; the file for the JSON
     */
    public static void main(String[] words) throws IOException {
        Form form = words[0].equals("full") ? Form.FULL : Form.SHORT;
        AttackReport report = AttackSuite.run(form, Files.createDirectories(Path.of(words[1])));
        System.out.println(report.table());
        Files.writeString(Path.of(words[2]), report.json());
        System.exit(report.isGood() ? 0 : 1);
    }
}
