package pk.nser.db.connection.hostile;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import pk.nser.db.connection.Role;

/** What is thought of the answers to one attack, from the best to the worst. */
enum Verdict {
    REFUSED,
    /** Answered, and the same whatever households there are. */
    NOTHING,
    ALLOWED,
    /** Not what the file says; or the answer has something to do with hidden facts. */
    LEAK;

    /** No statement may say a word that was planted in what is hidden. */
    static final String PLANTED = "zarqabanu";

    /** Two answers with nothing changed in between, and one after the hidden facts were changed. */
    static Verdict of(Attack attack, Answer before, Answer again, Answer changed) {
        List<Answer> all = List.of(before, again, changed);
        boolean refused = all.stream().allMatch(Answer::refused);
        if (attack.statement().allowed().contains(attack.role())) {
            return refused ? LEAK : ALLOWED;
        }
        if (all.stream().anyMatch(a -> a.text().contains(PLANTED))) {
            return LEAK;
        }
        if (!attack.statement().varies() && !(before.equals(again) && before.equals(changed))) {
            return LEAK;
        }
        return refused ? REFUSED : NOTHING;
    }

    /** Of a statement on the pool of a role, in both ways. */
    static Verdict worst(Map<Attack, Verdict> verdicts, Role role, HostileStatement statement) {
        Verdict alone = Objects.requireNonNull(verdicts.get(new Attack(role, statement, false)));
        Verdict inside = Objects.requireNonNull(verdicts.get(new Attack(role, statement, true)));
        return alone.compareTo(inside) >= 0 ? alone : inside;
    }

    char letter() {
        return this == REFUSED ? '-' : name().charAt(0);
    }
}
