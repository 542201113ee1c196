package pk.nser.db.connection.hostile;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import pk.nser.db.connection.Role;

/** What is thought of the answers to one attack, from the best to the worst. */
enum Verdict {
    REFUSED,
    /** Ended in another error, the same whatever households there are: no such thing in this database, no such format. */
    ERROR,
    /** Answered, and the same whatever households there are. */
    NOTHING,
    ALLOWED,
    /** The answer has something to do with hidden facts. */
    LEAK;

    /** No statement may say a word that was planted in what is hidden. */
    static final String PLANTED = "zarqabanu";

    /** Two answers with nothing changed in between, and one after the hidden facts were changed. */
    static Verdict of(Attack attack, Answer before, Answer again, Answer changed) {
        List<Answer> all = List.of(before, again, changed);
        boolean refused = all.stream().allMatch(Answer::refused);
        if (attack.statement().allowed().contains(attack.role())) {
            return refused ? refusal(all) : ALLOWED;
        }
        if (all.stream().anyMatch(a -> a.text().contains(PLANTED))) {
            return LEAK;
        }
        if (!attack.statement().varies() && !(before.equals(again) && before.equals(changed))) {
            return LEAK;
        }
        return refused ? refusal(all) : NOTHING;
    }

    private static Verdict refusal(List<Answer> all) {
        return all.stream().allMatch(Answer::denied) ? REFUSED : ERROR;
    }

    /** Of a statement on the pool of a role, in both ways. */
    static Verdict worst(Map<Attack, Verdict> verdicts, Role role, HostileStatement statement) {
        Verdict alone = Objects.requireNonNull(verdicts.get(new Attack(role, statement, false)));
        Verdict inside = Objects.requireNonNull(verdicts.get(new Attack(role, statement, true)));
        return alone.compareTo(inside) >= 0 ? alone : inside;
    }

    char letter() {
        return this == REFUSED || this == ERROR ? '-' : name().charAt(0);
    }
}
