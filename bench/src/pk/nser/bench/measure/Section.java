package pk.nser.bench.measure;

import java.io.PrintStream;

/** A part of the report that is no ratio: prints itself for people, and gives itself as a value for JSON. */
public interface Section {
    /** Its name in the JSON. */
    String name();

    void print(PrintStream out);

    /** Records, lists, maps and numbers. */
    Object json();

    /** False when the run has to fail. */
    default boolean passed() {
        return true;
    }
}
