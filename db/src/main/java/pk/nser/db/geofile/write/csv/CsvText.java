package pk.nser.db.geofile.write.csv;

import java.util.List;

/**
 * Cells and lines of a CSV file (RFC 4180). A text that a spreadsheet could take for a formula gets an apostrophe in
 * front (OWASP ASVS 1.2.10); numbers never come here.
 */
public final class CsvText {
    private static final String FORMULA_STARTS = "=+-@\t\r\n\0";

    private CsvText() {}

    /** A line with its end. */
    public static String line(List<String> cells) {
        return String.join(",", cells) + "\r\n";
    }

    /** A text as a cell. */
    public static String cell(String text) {
        if (isPlain(text)) {
            return text;
        }
        String guarded = isFormula(text) ? "'" + text : text;
        if (guarded.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')) {
            return guarded;
        }
        return '"' + guarded.replace("\"", "\"\"") + '"';
    }

    /** Most are: one line, which begins as no formula does, without anything that needs quotes. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return false;
            }
        }
        return text.isEmpty() || !(isBlank(text.charAt(0)) || FORMULA_STARTS.indexOf(text.charAt(0)) >= 0);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\u00a0';
    }

    /** Looks past blanks, at the start of every line in it. */
    private static boolean isFormula(String text) {
        return text.lines().anyMatch(CsvText::startsAsFormula) || startsAsFormula(text);
    }

    private static boolean startsAsFormula(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (FORMULA_STARTS.indexOf(c) >= 0) {
                return true;
            }
            if (!isBlank(c)) {
                return false;
            }
        }
        return false;
    }
}
