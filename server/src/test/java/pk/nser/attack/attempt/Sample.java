package pk.nser.attack.attempt;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import pk.nser.attack.crawl.Book;
import pk.nser.attack.registry.Cell;
import pk.nser.attack.solve.Block;

/** Which blocks and cells the slow attacks take: spread evenly, so that every area level and dimension has its turn. */
final class Sample {
    private static final int CELLS_A_BLOCK = 24;
    /** Most cells of a block that a linear program takes. */
    static final int SPARSE = 2_500;

    /** Most cells of a block whose matrix is held whole. */
    static final int DENSE = 900;

    private Sample() {}

    /** At most so many blocks, none with more cells than {@code largest}. */
    static List<Block> blocks(List<Block> all, int largest, int most) {
        return spread(
                all.stream().filter(block -> block.cells().size() <= largest).toList(), most);
    }

    /** Some hidden cells of a block, of areas whose total is shown: elsewhere the whole table is hidden. */
    static List<Cell> targets(Book book, Block block) {
        return spread(
                block.hidden(book).stream()
                        .filter(cell -> isTotalShown(book, cell))
                        .toList(),
                CELLS_A_BLOCK);
    }

    private static boolean isTotalShown(Book book, Cell cell) {
        Cell total = Cell.of(cell.area(), cell.unit(), "", Cell.ANY, "", Cell.ANY);
        return Objects.requireNonNull(book.entry(total), total::toString).isShown();
    }

    private static <T> List<T> spread(List<T> all, int most) {
        if (all.size() <= most) {
            return all;
        }
        List<T> some = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            some.add(all.get((int) ((long) i * all.size() / most)));
        }
        return some;
    }
}
