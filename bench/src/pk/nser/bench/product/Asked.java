package pk.nser.bench.product;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What a part of the measurements is given. The product is opened by the first part that wants it. */
public final class Asked implements AutoCloseable {
    private final Path home;
    private final Path work;
    private final int rounds;
    private @Nullable Product product;

    /**
     * @param home data folder of the bench's own product
     * @param work an empty folder for files, removed afterwards
     * @param rounds how often both sides of a comparison are run
     */
    public Asked(Path home, Path work, int rounds) {
        this.home = home;
        this.work = work;
        this.rounds = rounds;
    }

    /** The product, with its database running. */
    public Product product() throws IOException {
        Product open = product;
        if (open == null) {
            open = new Product(home);
            product = open;
        }
        return open;
    }

    /** The product when a part has asked for it, else null. */
    public @Nullable Product opened() {
        return product;
    }

    public Path home() {
        return home;
    }

    public Path work() {
        return work;
    }

    public int rounds() {
        return rounds;
    }

    @Override
    public void close() {
        if (product != null) {
            product.close();
        }
    }
}
