package pk.nser.bench.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import pk.nser.bench.load.drive.Call;
import pk.nser.bench.load.drive.Driver;
import pk.nser.bench.load.mix.HalfPrivate;
import pk.nser.bench.load.side.FreshServer;

/** Public and private tiles, one request of each kind in two, as fast as they are answered and at half of that. */
final class MixedLoad {
    private static final double WARM_UP_SECONDS = 20;
    private static final double FULL_SECONDS = 5;
    private static final double HELD_SECONDS = 8;
    private static final int MOST_PER_SECOND = 60_000;

    private MixedLoad() {}

    static void measure(FreshServer server, List<Call> open, List<Call> closed, int rounds, LoadReport report)
            throws IOException, InterruptedException {
        List<Call> both = new ArrayList<>(open);
        both.addAll(closed);
        Stage stage = new Stage(
                "NSER Maps",
                server,
                new Driver(server.port(), both),
                new HalfPrivate(open.size(), closed.size(), PublicLoad.EXPONENT)::draw);
        stage.full(WARM_UP_SECONDS, MOST_PER_SECOND);
        Map<String, Long> before = server.metrics();
        List<Row.Round> full = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            full.add(stage.full(FULL_SECONDS, MOST_PER_SECOND));
        }
        double rate = PublicLoad.rate(full);
        List<Row.Round> held = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            held.add(stage.held(rate / 2, HELD_SECONDS));
        }
        report.add(
                Row.of(stage.name, "half private, as fast as it answers", full),
                PublicLoad.hits(before, server.metrics()));
        report.add(Row.of(stage.name, "half private, half of that", held), "");
        report.add(stage);
    }
}
