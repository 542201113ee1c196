package pk.nser.server.command.records;

import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import pk.nser.db.connection.Pools;
import pk.nser.db.delivery.DeliveryMaking;
import pk.nser.db.delivery.made.Delivery;
import pk.nser.server.command.Home;
import pk.nser.server.command.console.Out;

/** {@code delivery make}: writes the file of an agreement that gives records. */
@Command(name = "delivery", description = "Files of records for agreements.", mixinStandardHelpOptions = true)
public final class DeliveryCommand {
    private final Supplier<Home> home;
    private final BiFunction<Pools, Home, DeliveryDesk> desk;

    @Mixin
    private final Out out = new Out();

    public DeliveryCommand(Supplier<Home> home, BiFunction<Pools, Home, DeliveryDesk> desk) {
        this.home = home;
        this.desk = desk;
    }

    @Command(
            name = "make",
            description =
                    "Write the file of an agreement of category vi or viii; its token's holder can then fetch it.",
            mixinStandardHelpOptions = true)
    int make(
            @Option(
                            names = "--agreement",
                            required = true,
                            paramLabel = "NUMBER",
                            description = "Its number, from 'token issue' or 'token list'.")
                    int agreement) {
        Home folder = home.get();
        try (Pools pools = new Pools(folder.cluster())) {
            DeliveryMaking.Made made = desk.apply(pools, folder).make(agreement);
            Delivery delivery = made.delivery();
            out.writer()
                    .printf(
                            Locale.ROOT,
                            "delivery %d of agreement %d: %,d rows, %,d households withheld, %,d bytes, SHA-256 %s%n"
                                    + "/private/deliveries/%d/%s%n",
                            delivery.id(),
                            agreement,
                            delivery.rows(),
                            made.withheld(),
                            delivery.bytes(),
                            delivery.sha256(),
                            delivery.id(),
                            delivery.file());
        }
        return 0;
    }
}
