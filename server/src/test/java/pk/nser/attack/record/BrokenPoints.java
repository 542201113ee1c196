package pk.nser.attack.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import pk.nser.attack.record.Receiver.Given;
import pk.nser.attack.registry.AttackedProduct;

/**
 * What geo-tagged files would be like without leaves: made by the product, then written over on disk by the suite, and
 * fetched over HTTP like any other. The attacks must succeed on them. Nothing that is shipped can do this.
 */
public final class BrokenPoints {
    private static final double METRES = 111_320;

    private final AttackedProduct product;
    private final Map<Long, double[]> places;

    /** How points are moved away from the true place. */
    public enum Displacement {
        /** Up to a kilometre, by the household alone: the same in every grant. */
        THE_SAME_IN_EVERY_GRANT(1_000),
        /** Up to a hundred metres, anew in every grant. */
        AROUND_THE_TRUE_PLACE(100),
        /** Anywhere in the household's cell of a grid of a hundred metres, anew in every grant, however few live in it. */
        IN_SMALL_CELLS(50);

        private final double metres;

        Displacement(double metres) {
            this.metres = metres;
        }

        private Random random(Given given, long household) {
            return new Random(this == THE_SAME_IN_EVERY_GRANT ? household : 1_000_003L * given.agreement() + household);
        }
    }

    /** @param places true longitude and latitude by household */
    public BrokenPoints(AttackedProduct product, Map<Long, double[]> places) {
        this.product = product;
        this.places = places;
    }

    /** Moves the points of a file that was given. */
    public void spoil(Receiver receiver, Given given, Displacement displacement) {
        Map<String, Long> names = receiver.truth(given, places.keySet());
        try {
            List<String> lines = Files.readAllLines(receiver.file(given));
            List<String> spoiled = new ArrayList<>(List.of(lines.get(0)));
            for (String line : lines.subList(1, lines.size())) {
                String[] fields = line.split(",", -1);
                double[] place = moved(given, names.get(fields[0]), displacement);
                fields[1] = String.format(Locale.ROOT, "%.5f", place[0]);
                fields[2] = String.format(Locale.ROOT, "%.5f", place[1]);
                spoiled.add(String.join(",", fields));
            }
            byte[] bytes = (String.join("\n", spoiled) + "\n").getBytes(StandardCharsets.UTF_8);
            Files.write(receiver.file(given), bytes);
            product.change(
                    "update app.delivery d set byte_count = " + bytes.length
                            + ", sha256 = ? from app.agreement a where a.grant_id = d.grant_id and a.agreement_id = "
                            + given.agreement(),
                    MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double[] from(double[] place, Displacement displacement) {
        if (displacement != Displacement.IN_SMALL_CELLS) {
            return place;
        }
        double cell = 2 * displacement.metres / METRES;
        return new double[] {(Math.floor(place[0] / cell) + 0.5) * cell, (Math.floor(place[1] / cell) + 0.5) * cell};
    }

    private double[] moved(Given given, long household, Displacement displacement) {
        double[] place = from(places.get(household), displacement);
        Random random = displacement.random(given, household);
        double east = (2 * random.nextDouble() - 1) * displacement.metres;
        double north = (2 * random.nextDouble() - 1) * displacement.metres;
        return new double[] {place[0] + east / (METRES * Math.cos(Math.toRadians(place[1]))), place[1] + north / METRES
        };
    }
}
