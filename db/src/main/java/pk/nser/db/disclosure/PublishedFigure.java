package pk.nser.db.disclosure;

import org.jspecify.annotations.Nullable;

/** A protected count, at least 1. */
record PublishedFigure(int count) implements Figure {
    PublishedFigure {
        if (count < 1) {
            throw new IllegalArgumentException("a published count is at least 1: " + count);
        }
    }

    @Override
    public @Nullable Absence absence() {
        return null;
    }
}
