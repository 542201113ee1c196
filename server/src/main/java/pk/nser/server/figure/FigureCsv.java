package pk.nser.server.figure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pk.nser.db.dimension.Measure;
import pk.nser.db.disclosure.Absence;
import pk.nser.db.disclosure.Figure;
import pk.nser.db.disclosure.Share;
import pk.nser.db.geofile.write.csv.CsvText;
import pk.nser.db.statistics.ShownArea;
import pk.nser.server.figure.FigureRows.Column;

/**
 * A figure table as CSV: {@code release,table,area_level,code,name,name_ur,as_of}, then count, {@code _pct} and {@code
 * _status} of every category (in a crossed table {@code row.category}; of
 * sums a {@code _mean} instead of a share), then {@code total} (one a row). An absent
 * number is an empty cell. A status is why there is no count; or, beside a count, {@code share-withheld}, {@code
 * share-at-most} or {@code share-at-least} (the share is a coded 5 or 95); or empty.
 */
final class FigureCsv {
    static final String MEDIA_TYPE = "text/csv;charset=utf-8;header=present";

    private static final List<String> FIXED =
            List.of("release", "table", "area_level", "code", "name", "name_ur", "as_of");

    private FigureCsv() {}

    static byte[] bytes(FigureRows rows, List<ShownArea> areas) {
        Map<Integer, ShownArea> byId = areas.stream().collect(Collectors.toMap(ShownArea::id, Function.identity()));
        StringBuilder csv = new StringBuilder(CsvText.line(header(rows)));
        for (int row : rows.rows()) {
            ShownArea area = byId.get(rows.id(row));
            if (area != null) {
                csv.append(CsvText.line(line(rows, row, area)));
            }
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> header(FigureRows rows) {
        List<String> cells = new ArrayList<>(FIXED);
        boolean sums = rows.table().measure() == Measure.SUM;
        for (Column column : rows.columns()) {
            String name = rows.name(column);
            cells.addAll(List.of(name, name + (sums ? "_mean" : "_pct"), name + "_status"));
        }
        if (rows.table().rows().isEmpty()) {
            cells.add("total");
        } else {
            rows.table().rows().forEach(row -> cells.add(row.code() + ".total"));
        }
        return cells;
    }

    private static List<String> line(FigureRows rows, int row, ShownArea area) {
        List<String> cells = new ArrayList<>(List.of(
                rows.release().id(),
                rows.table().key().toString(),
                area.level().code(),
                CsvText.cell(area.code()),
                CsvText.cell(area.nameEn()),
                CsvText.cell(area.nameUr()),
                rows.quarter(row)));
        for (Column column : rows.columns()) {
            Figure figure = rows.count(row, column);
            Share share = rows.share(row, column);
            cells.add(text(FigureView.number(figure)));
            if (rows.table().measure() == Measure.SUM) {
                cells.add(text(rows.mean(row, column)));
                cells.add(figure.absence() == null ? "" : figure.absence().code());
            } else {
                cells.add(share.isGiven() ? text(FigureView.shortest(share.percent())) : "");
                cells.add(status(figure.absence(), share));
            }
        }
        for (int band = 0; band < rows.table().bands(); band++) {
            cells.add(text(FigureView.number(rows.total(row, band))));
        }
        return cells;
    }

    private static String text(@Nullable Number number) {
        return number == null ? "" : number.toString();
    }

    private static String status(@Nullable Absence absence, Share share) {
        if (absence != null) {
            return absence.code();
        }
        Absence noShare = share.absence();
        if (noShare != null) {
            return "share-" + noShare.code();
        }
        return switch (share.coded()) {
            case -1 -> "share-at-most";
            case 1 -> "share-at-least";
            default -> "";
        };
    }
}
