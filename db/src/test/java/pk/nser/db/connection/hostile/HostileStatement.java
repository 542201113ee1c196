package pk.nser.db.connection.hostile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.SqlFile;

/**
 * One line of a file: {@code @APP,AUDIT sql} is allowed on purpose to these roles, {@code @~ sql} answers otherwise each time
 * by itself, {@code sql} must be refused or tell nothing.
 */
record HostileStatement(String group, String sql, Set<Role> allowed, boolean varies) {
    private static final List<String> GROUPS = List.of("hidden", "catalogue", "power", "session", "own", "given");

    static List<HostileStatement> all() {
        List<HostileStatement> all = new ArrayList<>();
        for (String group : GROUPS) {
            for (String line : lines(group + ".txt")) {
                if (line.contains("TABLE")) {
                    lines("hidden-tables.txt").forEach(table -> all.add(ofTable(group, line, table)));
                } else {
                    all.add(parse(group, line));
                }
            }
        }
        return all;
    }

    private static List<String> lines(String file) {
        return SqlFile.read(HostileStatement.class, file)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /** Of a table that a role reads on purpose, {@code @REL rel.snapshot_1}, it may learn something by any statement. */
    private static HostileStatement ofTable(String group, String line, String table) {
        int space = table.indexOf(' ');
        String mark = table.substring(0, space + 1);
        return parse(group, mark + line.replace("TABLE", table.substring(space + 1)));
    }

    private static HostileStatement parse(String group, String line) {
        if (!line.startsWith("@")) {
            return new HostileStatement(group, line, Set.of(), false);
        }
        int space = line.indexOf(' ');
        String mark = line.substring(1, space);
        String sql = line.substring(space + 1);
        if (mark.equals("~")) {
            return new HostileStatement(group, sql, Set.of(), true);
        }
        Set<Role> allowed = Arrays.stream(mark.split(",")).map(Role::valueOf).collect(Collectors.toSet());
        return new HostileStatement(group, sql, allowed, false);
    }
}
