package pk.nser.server.figure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import pk.nser.db.geofile.write.csv.CsvText;
import pk.nser.db.statistics.ShownArea;

/**
 * A figure table as CSV: {@code release,table,area_level,code,name,name_ur,as_of}, then the figures ({@link FigureLine}).
 * What is absent is an empty cell.
 */
final class FigureCsv {
    static final String MEDIA_TYPE = "text/csv;charset=utf-8;header=present";

    /** The columns before the figures. */
    static final List<String> FIXED = List.of("release", "table", "area_level", "code", "name", "name_ur", "as_of");

    private FigureCsv() {}

    static byte[] bytes(FigureRows rows, List<ShownArea> areas) {
        Map<Integer, ShownArea> byId = areas.stream().collect(Collectors.toMap(ShownArea::id, Function.identity()));
        List<String> header = new ArrayList<>(FIXED);
        header.addAll(FigureLine.names(rows));
        StringBuilder csv = new StringBuilder(CsvText.line(header));
        for (int row : rows.rows()) {
            ShownArea area = byId.get(rows.id(row));
            if (area != null) {
                csv.append(CsvText.line(line(rows, row, area)));
            }
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
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
        FigureLine.values(rows, row).forEach(value -> cells.add(Objects.toString(value, "")));
        return cells;
    }
}
