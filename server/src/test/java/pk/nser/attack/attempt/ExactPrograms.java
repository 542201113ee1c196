package pk.nser.attack.attempt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import pk.nser.attack.crawl.Book;
import pk.nser.attack.crawl.Entry;
import pk.nser.attack.crawl.TableShape;
import pk.nser.attack.registry.Cell;
import pk.nser.attack.registry.Truth;
import pk.nser.attack.solve.Block;
import pk.nser.attack.solve.Ranges;
import pk.nser.attack.solve.Ranges.Range;

/**
 * A2: linear programs that take the published numbers for exact. Where a block contradicts itself, each of its areas is
 * tried for itself.
 */
public final class ExactPrograms {
    private static final double EXACT = 0.5;
    private static final double SURE = 2.6;

    private final Book book;
    private final Truth truth;
    private final Map<Integer, Integer> claimed = new HashMap<>();
    private long tried;
    private long claims;
    private long right;
    private long narrow;
    private long inside;

    public ExactPrograms(Book book, Truth truth) {
        this.book = book;
        this.truth = truth;
    }

    /** Solves at most so many blocks. */
    public ExactPrograms solve(List<Block> blocks, int most) {
        for (Block block : Sample.blocks(blocks, Sample.SPARSE, most)) {
            tried += targets(block).size();
            if (!solve(block)) {
                block.apart().forEach(this::solve);
            }
        }
        return this;
    }

    /** Hidden cells told exactly; the merit is what is right beyond what chance explains (2.6 standard deviations). */
    public Finding exact() {
        double best =
                claimed.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        double blind = claims == 0 ? 0 : best / claims;
        double chance = blind * claims + SURE * Math.sqrt(blind * (1 - blind) * claims);
        double merit = Math.max(0, right - chance);
        String what = "hidden cells told exactly by LP (" + claims + " claimed), beyond chance";
        return new Finding("A2", what, tried, right, blind, merit, 0, "count");
    }

    /** Of the cells that are enclosed below the threshold's width, those with the truth inside. */
    public Finding right() {
        return Finding.none("A2", "cells enclosed by LP below the threshold's width: truth inside", narrow, inside);
    }

    /** How many of the hidden cells are enclosed so; in rows where much is hidden, sums alone say little. */
    public Finding reach() {
        return Finding.none("A2", "hidden cells that LP encloses so", tried, narrow);
    }

    private boolean solve(Block block) {
        try (Ranges ranges = new Ranges(block, this::bounds)) {
            if (!ranges.isPossible()) {
                return false;
            }
            for (Cell cell : targets(block)) {
                note(cell, ranges.of(cell, Limits.THRESHOLD));
            }
            return true;
        }
    }

    /** Categories that overlap stand in no sums of their own, so nothing exact can be said of them. */
    private List<Cell> targets(Block block) {
        return TableShape.isMultiple(block.dimension()) ? List.of() : Sample.targets(book, block);
    }

    private void note(Cell cell, Range range) {
        int actual = truth.count(cell);
        if (range.width() < EXACT) {
            claims++;
            claimed.merge(actual, 1, Integer::sum);
            right += Math.round((range.lower() + range.upper()) / 2) == actual ? 1 : 0;
        }
        if (range.width() < Limits.THRESHOLD) {
            narrow++;
            inside += actual >= range.lower() - EXACT && actual <= range.upper() + EXACT ? 1 : 0;
        }
    }

    private Range bounds(Cell cell) {
        Entry entry = Objects.requireNonNull(book.entry(cell), cell::toString);
        return entry.isShown() ? new Range(entry.count(), entry.count()) : new Range(0, Double.POSITIVE_INFINITY);
    }
}
