package pk.nser.server.command.console;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Mixed into a command: its standard output, as picocli was told to use it. */
@Command
public final class Out {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /** Where to print. */
    public PrintWriter writer() {
        if (command == null) {
            throw new IllegalStateException("picocli gives every mixin its command");
        }
        return command.commandLine().getOut();
    }
}
