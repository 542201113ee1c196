package pk.nser.db.sharing.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pk.nser.db.connection.SqlFile;

/** The cells as written by hand in a resource: {@code state role command} to a state, {@code order} or {@code role}. */
final class WrittenCells {
    private final Map<String, String> cells = new HashMap<>();

    WrittenCells(String file) {
        String role = "";
        List<String> commands = List.of();
        for (String line : SqlFile.read(WrittenCells.class, file).lines().toList()) {
            List<String> words = List.of(line.strip().split(" +"));
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (words.get(0).equals("role")) {
                role = words.get(1);
            } else if (words.get(0).equals("state")) {
                commands = words.subList(1, words.size());
            } else {
                put(words, role, commands);
            }
        }
    }

    private void put(List<String> words, String role, List<String> commands) {
        if (words.size() != commands.size() + 1) {
            throw new IllegalArgumentException(role + ": a row has another number of cells: " + words);
        }
        for (int i = 0; i < commands.size(); i++) {
            String key = words.get(0) + " " + role + " " + commands.get(i);
            if (cells.put(key, words.get(i + 1)) != null) {
                throw new IllegalArgumentException("written twice: " + key);
            }
        }
    }

    String expected(Enum<?> state, ActorRole role, String command) {
        return cells.getOrDefault(state.name() + " " + role.code() + " " + command, "role");
    }

    int size() {
        return cells.size();
    }

    static String told(Cell<?, ?> cell) {
        if (cell instanceof Cell.Goes<?, ?> goes) {
            return goes.step().to().name();
        }
        return cell instanceof Cell.WrongOrder<?, ?> ? "order" : "role";
    }
}
