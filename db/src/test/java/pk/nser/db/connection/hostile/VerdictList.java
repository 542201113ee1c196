package pk.nser.db.connection.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.SqlFile;

/**
 * {@code verdicts.txt}: what each statement comes to, one letter for each serving role in their order, {@code -} refused, N
 * nothing, A allowed on purpose.
 */
record VerdictList(Map<String, String> letters) {
    static final List<Role> SERVING =
            Stream.of(Role.values()).filter(Role::serves).toList();

    static VerdictList read() {
        Map<String, String> letters = new HashMap<>();
        SqlFile.read(VerdictList.class, "verdicts.txt").lines().forEach(line -> {
            int space = line.indexOf(' ');
            letters.put(line.substring(space + 1), line.substring(0, space));
        });
        return new VerdictList(Map.copyOf(letters));
    }

    /** The list that says these verdicts of these statements. */
    static List<String> lines(List<HostileStatement> statements, Map<Attack, Verdict> verdicts) {
        List<String> lines = new ArrayList<>();
        for (HostileStatement statement : statements) {
            StringBuilder row = new StringBuilder();
            for (Role role : SERVING) {
                row.append(Verdict.worst(verdicts, role, statement).letter());
            }
            lines.add(row + " " + statement.sql());
        }
        return lines;
    }

    static void write(List<String> lines) throws IOException {
        Files.write(Path.of("src/test/resources/pk/nser/db/connection/hostile/verdicts.txt"), lines);
    }

    char letter(Role role, HostileStatement statement) {
        String row = Objects.requireNonNull(letters.get(statement.sql()), statement.sql());
        return row.charAt(SERVING.indexOf(role));
    }
}
