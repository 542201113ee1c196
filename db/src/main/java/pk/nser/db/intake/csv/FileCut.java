package pk.nser.db.intake.csv;

import java.io.IOException;

/** The file is not whole: it ends too early, or its compressed bytes are damaged. None of it may be believed. */
public final class FileCut extends IOException {
    private static final long serialVersionUID = 1L;

    FileCut(String reason) {
        super(reason);
    }
}
