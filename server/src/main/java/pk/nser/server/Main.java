package pk.nser.server;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import pk.nser.server.command.Failures;
import pk.nser.server.command.serve.ServeCommand;

/** The program: {@code nser-server.jar COMMAND}. Exit codes are those of {@link Failures}. */
@Command(name = "nser", description = "Maps of the National Socio-Economic Registry.", mixinStandardHelpOptions = true)
public final class Main {
    private Main() {}

    /** Runs one command. The server, which is to be ready soon, does not read what all the others are called and given. */
    public static void main(String[] words) {
        boolean serves = words.length > 0 && words[0].equals(ServeCommand.NAME);
        System.exit(line(serves ? List.of(Wiring.serveCommand()) : Wiring.commands())
                .execute(words));
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
