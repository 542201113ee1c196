package pk.nser.db.disclosure.audit.exchange;

/** Chooses the traits that an exchange leaves open: where there is much room, but not always the same. */
final class Choice {
    private static final int ROOMY = 6;

    private final Dice dice;

    Choice(Dice dice) {
        this.dice = dice;
    }

    /** The roomiest row to take units from, other than {@code not}. */
    int otherRow(TableParts table, int not, int sign, Path path) {
        int best = -1;
        int bestScore = -1;
        for (int row = 0; row < table.rows(); row++) {
            if (row != not) {
                int score = score(path.limit(table.all(row), -sign));
                if (score > bestScore) {
                    bestScore = score;
                    best = row;
                }
            }
        }
        return best;
    }

    /** The roomiest category to give for one, or -1 where none need be given and that is roomier. */
    int otherCategory(TableParts table, int row, int category, int sign, Path path) {
        int best = -1;
        int bestScore = table.isSingle() ? -1 : score(ROOMY);
        for (int other = 0; other < table.categories(); other++) {
            if (other != category) {
                int score = score(path.limit(table.step(row, other), -sign));
                if (score > bestScore) {
                    bestScore = score;
                    best = other;
                }
            }
        }
        return best;
    }

    /** The row in which one category can best be got for another, other than {@code not}. */
    int row(TableParts table, int not, int category, int other, int sign, Path path) {
        int best = 0;
        int bestScore = -1;
        for (int row = 0; row < table.rows(); row++) {
            if (row == not) {
                continue;
            }
            int room = path.limit(table.step(row, category), sign);
            if (other >= 0 && room > 0) {
                room = Math.min(room, path.limit(table.step(row, other), -sign));
            }
            int score = score(room);
            if (score > bestScore) {
                bestScore = score;
                best = row;
            }
        }
        return best;
    }

    /** The category that units of a row can best have, and those of {@code other} can best lose. */
    int trait(TableParts table, int row, int other, int sign, Path path) {
        int best = 0;
        int bestScore = -1;
        for (int trait = 0; trait < table.categories(); trait++) {
            int room = path.limit(table.step(row, trait), sign);
            if (other >= 0 && room > 0) {
                room = Math.min(room, path.limit(table.step(other, trait), -sign));
            }
            int score = score(room);
            if (score > bestScore) {
                bestScore = score;
                best = trait;
            }
        }
        return best;
    }

    /** Much room is best, but not always the same. */
    private int score(int room) {
        return room <= 0 ? 0 : 4 * Math.min(room, ROOMY) + dice.below(12);
    }
}
