package pk.nser.db.geofile.write;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pk.nser.db.geofile.record.Column;
import pk.nser.db.geofile.record.ColumnType;
import pk.nser.db.geofile.record.RecordSchema;

/** Says which value of a row is not what its column says. Messages name the column and never tell the value. */
final class ValueChecks {
    private static final long MOST_WHOLE = 999_999_999_999_999_999L;
    private static final long LEAST_WHOLE = -99_999_999_999_999_999L;

    private final List<Column> columns;
    private final List<Set<String>> codes = new ArrayList<>();

    ValueChecks(RecordSchema schema) {
        columns = schema.columns();
        for (Column column : columns) {
            codes.add(column.codes().stream().map(Column.Code::code).collect(Collectors.toSet()));
        }
    }

    /** @throws IllegalArgumentException naming the column */
    void require(List<? extends @Nullable Object> values) {
        if (values.size() != columns.size()) {
            throw new IllegalArgumentException(values.size() + " values for " + columns.size() + " columns");
        }
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value != null) {
                String fault = fault(columns.get(i).type(), codes.get(i), value);
                if (fault != null) {
                    throw new IllegalArgumentException(
                            "column " + columns.get(i).name() + ": " + fault);
                }
            }
        }
    }

    private static @Nullable String fault(ColumnType type, Set<String> codes, Object value) {
        if (!type.valueClass().isInstance(value)) {
            return "a " + value.getClass().getSimpleName() + " where a "
                    + type.valueClass().getSimpleName() + " belongs";
        }
        return switch (type) {
            case TEXT -> isText((String) value) ? null : "the text has a NUL or half a character in it";
            case CODE -> areCodes(codes, (String) value) ? null : "a code that the column does not list";
            case INTEGER -> (Long) value > MOST_WHOLE || (Long) value < LEAST_WHOLE ? "more than 18 digits" : null;
            case DECIMAL -> Double.isFinite((Double) value) ? null : "not a number";
            case DATE -> isYear(((LocalDate) value).getYear()) ? null : "a year that is not 1 to 9999";
        };
    }

    private static boolean isYear(int year) {
        return year >= 1 && year <= 9999;
    }

    private static boolean areCodes(Set<String> codes, String value) {
        if (codes.contains(value)) {
            return true;
        }
        return value.contains(";") && codes.containsAll(List.of(value.split(";", -1)));
    }

    private static boolean isText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }
}
