package pk.nser.db.disclosure.audit;

import java.util.List;
import java.util.Random;
import pk.nser.db.dimension.Catalogue;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Pairs;
import pk.nser.db.dimension.Table;
import pk.nser.db.disclosure.audit.linked.AreaTree;
import pk.nser.db.disclosure.audit.linked.Range;

/** Small linked tables made by hand or by chance: what is shown carries noise, what is small is withheld. */
final class TestLink {
    static final int K = 10;

    /** A country of one province and so on down to one union council, with villages. */
    static AreaTree chain(int villages) {
        int[] parents = new int[6 + villages];
        int[] depths = new int[6 + villages];
        for (int node = 0; node < parents.length; node++) {
            parents[node] = Math.min(node - 1, 5);
            depths[node] = Math.min(node, 6);
        }
        return new AreaTree(parents, depths);
    }

    /** A country of one district (left out: provinces, divisions) with tehsils of two union councils of three villages. */
    static AreaTree country(int tehsils) {
        int size = 2 + tehsils * 9;
        int[] parents = new int[size];
        int[] depths = new int[size];
        parents[0] = -1;
        depths[1] = 3;
        int node = 2;
        for (int i = 0; i < tehsils; i++) {
            parents[node + i] = 1;
            depths[node + i] = 4;
        }
        int councils = node + tehsils;
        for (int i = 0; i < 2 * tehsils; i++) {
            parents[councils + i] = node + i / 2;
            depths[councils + i] = 5;
        }
        int villages = councils + 2 * tehsils;
        for (int i = 0; i < 6 * tehsils; i++) {
            parents[villages + i] = councils + i / 3;
            depths[villages + i] = 6;
        }
        return new AreaTree(parents, depths);
    }

    static List<Table> tables(String... keys) {
        List<String> wanted = List.of(keys);
        return Catalogue.of(Codebook.standard()).with(Pairs.standard()).tables().stream()
                .filter(table -> wanted.contains(table.key().toString()))
                .toList();
    }

    private TestLink() {}

    /** Shown with noise from -spread to spread, or withheld, the way it is in a release. */
    static Range range(int truth, int spread, Random random) {
        int noise = spread == 0 ? 0 : random.nextInt(2 * spread + 1) - spread;
        if (truth < K || truth + noise < K) {
            return new Range(0, Math.max(truth, K - 1 + spread), true);
        }
        return new Range(Math.max(K, truth + noise - spread), truth + noise + spread, false);
    }
}
