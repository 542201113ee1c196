package pk.nser.server;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import pk.nser.server.command.Failures;

/** The program: {@code nser-server.jar COMMAND}. Exit codes are those of {@link Failures}. */
@Command(name = "nser", description = "Maps of the National Socio-Economic Registry.", mixinStandardHelpOptions = true)
public final class Main {
    private Main() {}

    /** Runs one command. */
    public static void main(String[] words) {
        System.exit(line(Wiring.commands()).execute(words));
    }

    /** The command line with these commands. */
    static CommandLine line(List<Object> commands) {
        CommandLine line = new CommandLine(new Main());
        commands.forEach(line::addSubcommand);
        line.setExecutionExceptionHandler(new Failures());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line;
    }
}
