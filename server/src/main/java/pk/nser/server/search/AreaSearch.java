package pk.nser.server.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.statistics.ShownArea;
import pk.nser.server.access.Tree;
import pk.nser.server.released.Products;

/** One index for each areas version of a tree, made when it is first asked for. It knows no scope. Thread-safe. */
public final class AreaSearch {
    /** A line has one areas version; lines that are served side by side are few, and an index of a country is tens of MB. */
    private static final int MAX_INDEXES = 4;

    private final Products products;
    private final Tree tree;
    private final Cache<String, AreaIndex> indexes =
            Caffeine.newBuilder().maximumSize(MAX_INDEXES).build();

    /** @param products those of the tree */
    public AreaSearch(Products products, Tree tree) {
        this.products = products;
        this.tree = tree;
    }

    AreaIndex index(String areasVersion) {
        return indexes.get(areasVersion, this::make);
    }

    private AreaIndex make(String areasVersion) {
        List<ShownArea> areas = new ArrayList<>();
        for (AreaLevel level : AreaLevel.values()) {
            if (tree == Tree.PRIVATE || level.isPublic()) {
                areas.addAll(products.areas(areasVersion, level));
            }
        }
        return new AreaIndex(areas);
    }
}
