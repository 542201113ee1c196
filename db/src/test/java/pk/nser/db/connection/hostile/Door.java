package pk.nser.db.connection.hostile;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pk.nser.db.connection.Role;

/** A way for statements to get to a pool of the serving process. */
interface Door {
    /** What comes back for a statement on the pool of a role; {@code inside}: see {@link Attack}. */
    Answer say(Role role, boolean inside, String sql) throws SQLException;

    /** Every statement on every pool, in both ways. */
    default Map<Attack, Answer> all(List<Role> roles, List<HostileStatement> statements) throws SQLException {
        Map<Attack, Answer> answers = new LinkedHashMap<>();
        for (Role role : roles) {
            for (boolean inside : new boolean[] {false, true}) {
                for (HostileStatement statement : statements) {
                    answers.put(new Attack(role, statement, inside), say(role, inside, statement.sql()));
                }
            }
        }
        return answers;
    }
}
