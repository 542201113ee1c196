package pk.nser.server.command.records;

import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import pk.nser.db.audit.event.Action;
import pk.nser.db.connection.Pools;
import pk.nser.db.delivery.DeliveryMaking;
import pk.nser.db.delivery.made.Delivery;
import pk.nser.db.geofile.projection.TargetSystem;
import pk.nser.db.geofile.record.FileFormat;
import pk.nser.db.geofile.write.Manifest;
import pk.nser.server.command.Home;
import pk.nser.server.command.audit.CommandTrail;
import pk.nser.server.command.console.Out;

/** {@code delivery make}: writes a file of an agreement that gives records. */
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
                    "Write a file of an agreement that gives records; its token's holder can then fetch it. The same again finds"
                            + " what stands.",
            mixinStandardHelpOptions = true)
    int make(
            @Option(
                            names = "--agreement",
                            required = true,
                            paramLabel = "NUMBER",
                            description = "Its number, from 'token issue' or 'token list'.")
                    int agreement,
            @Option(
                            names = "--format",
                            defaultValue = "csv",
                            paramLabel = "FORMAT",
                            description = "csv, csv.gz, gpkg, fgb, parquet, geojson, geojsonl or shp.zip, as far as the"
                                    + " agreement allows; default ${DEFAULT-VALUE}.")
                    String format,
            @Option(
                            names = "--epsg",
                            defaultValue = "4326",
                            paramLabel = "CODE",
                            description = "System of the places by its code in the EPSG list; default ${DEFAULT-VALUE}:"
                                    + " longitude, latitude on WGS 84.")
                    String epsg) {
        FileFormat asked = DeliveryDesk.format(format);
        TargetSystem system = DeliveryDesk.system(epsg);
        Home folder = home.get();
        try (Pools pools = new Pools(folder.cluster())) {
            DeliveryDesk at = desk.apply(pools, folder);
            DeliveryMaking.Made made = CommandTrail.ofOperator(pools, agreement)
                    .tell(
                            Action.DELIVERY_ASK,
                            "deliveries",
                            () -> at.make(agreement, asked, system),
                            one -> "deliveries/" + one.delivery().id());
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
            for (Manifest.NotCollected gap : made.notCollected()) {
                out.writer()
                        .printf(
                                Locale.ROOT,
                                "not collected: %s in %s%n",
                                gap.label().en(),
                                gap.areas().stream()
                                        .map(area -> (area.inPart() ? "a part of " : "")
                                                + area.name().en() + " (" + area.code() + ")")
                                        .collect(Collectors.joining(", ")));
            }
        }
        return 0;
    }
}
