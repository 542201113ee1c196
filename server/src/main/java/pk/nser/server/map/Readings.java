package pk.nser.server.map;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pk.nser.db.disclosure.Absence;
import pk.nser.db.disclosure.Figure;
import pk.nser.db.disclosure.Share;
import pk.nser.db.grant.Collected;
import pk.nser.db.statistics.FigureTable;
import pk.nser.db.statistics.ShownArea;
import pk.nser.tiles.picture.Blank;
import pk.nser.tiles.picture.Words;

/** What the figures say of areas in one map, as the atlas reads them ({@code web/src/figures/readings.ts}). */
final class Readings {
    /** From this denominator on shares have tenths. */
    private static final int TENTHS_FROM = 1_000;

    private final FigureTable figures;
    private final Choice choice;
    private final boolean shares;

    Readings(FigureTable figures, Choice choice, boolean shares) {
        this.figures = figures;
        this.choice = choice;
        this.shares = shares;
    }

    /** Why the map shows no number in an area, or null when it shows one. */
    @Nullable
    Blank blank(ShownArea area) {
        int row = figures.row(area.id());
        Blank absent = row < 0 ? Blank.NOT_OFFERED : absence(row);
        if (area.notCollected().contains(Collected.GEOTAGS)) {
            return absent == Blank.NOT_COLLECTED ? absent : Blank.UNMAPPED;
        }
        return absent;
    }

    /** The number of an area that is not blank. */
    double value(ShownArea area) {
        int row = figures.row(area.id());
        return shares ? share(row).percent() : count(row).count();
    }

    /** How a number is coded that some areas show: 1 when one of them has at least that, -1 when all have at most that. */
    int coded(List<ShownArea> areas, double value) {
        return areas.stream()
                .filter(area -> shares && blank(area) == null && value(area) == value)
                .mapToInt(area -> share(figures.row(area.id())).coded())
                .max()
                .orElse(0);
    }

    /** The number of an area in words, or why there is none; an area that is not mapped has its number too. */
    String text(ShownArea area, Words words) {
        int row = figures.row(area.id());
        Blank absent = row < 0 ? Blank.NOT_OFFERED : absence(row);
        if (absent != null) {
            return words.say("absence." + absent.code() + "Short");
        }
        return shares ? shareText(row, words) : words.count(count(row).count());
    }

    private String shareText(int row, Words words) {
        Share share = share(row);
        Figure total = figures.figure(row, choice.table().totalCell(choice.band()));
        if (share.coded() == 0) {
            boolean tenths = total.isPublished() && total.count() >= TENTHS_FROM;
            return tenths ? words.tenths(share.percent()) : words.percent(share.percent());
        }
        return words.say(share.coded() < 0 ? "value.orLess" : "value.orMore", "value", words.percent(share.percent()));
    }

    private @Nullable Blank absence(int row) {
        Absence absence = shares ? share(row).absence() : count(row).absence();
        return absence == null
                ? null
                : switch (absence) {
                    case WITHHELD -> Blank.WITHHELD;
                    case NOT_COLLECTED -> Blank.NOT_COLLECTED;
                    case NOT_OFFERED -> Blank.NOT_OFFERED;
                };
    }

    private Share share(int row) {
        return figures.share(row, choice.band(), choice.category());
    }

    private Figure count(int row) {
        return figures.figure(row, choice.table().cell(choice.band(), choice.category()));
    }
}
