package pk.nser.bench.load.side;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import pk.nser.bench.load.drive.Call;
import pk.nser.bench.measure.Wrk;

/** The same mix asked for by wrk, as fast as it is answered: another client, that tells whether ours holds a server back. */
public final class WrkMix {
    private static final int SECONDS = 5;
    private static final int CONNECTIONS = 64;
    private static final String SCRIPT = """
            local requests, order, at = {}, {}, 0
            function init(args)
              for path in io.lines("FOLDER/paths") do requests[#requests + 1] = wrk.format("GET", path) end
              for place in io.lines("FOLDER/order") do order[#order + 1] = tonumber(place) + 1 end
            end
            function request()
              at = at % #order + 1
              return requests[order[at]]
            end
            """;

    private final Path script;

    /**
     * Writes what wrk reads.
     *
     * @param folder for its files, which must be there
     */
    public WrkMix(Path folder, List<Call> calls, int[] order) throws IOException {
        this.script = folder.resolve("mix.lua");
        Files.writeString(
                folder.resolve("paths"), calls.stream().map(Call::path).collect(Collectors.joining("\n", "", "\n")));
        Files.writeString(
                folder.resolve("order"),
                IntStream.of(order).mapToObj(Integer::toString).collect(Collectors.joining("\n", "", "\n")));
        Files.writeString(script, SCRIPT.replace("FOLDER", folder.toString()));
    }

    /** Answers a second. */
    public double rate(String url) throws IOException, InterruptedException {
        Wrk.Answer answer = Wrk.run(url, SECONDS, "-c" + CONNECTIONS, "-s" + script);
        if (!answer.errors().equals("no errors")) {
            throw new IOException("wrk: " + answer.errors());
        }
        return answer.requests() / answer.seconds();
    }
}
