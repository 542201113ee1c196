package pk.nser.db.area.check;

import java.util.Objects;

/**
 * One thing found while an area file was checked.
 *
 * @param severity a FAULT refuses the whole file, a WARNING lets it in, a NOTE tells what was assumed
 * @param kind stable code of the kind, for example {@code code-duplicate}
 * @param layer layer of the file, or empty when it is about the file or the set
 * @param row feature in its layer, from 1; 0 when it is about the whole layer
 * @param code code of the area, or empty when there is none
 * @param field column, {@code geometry}, or empty
 * @param reason in words, with the values that show it
 */
public record Finding(
        Severity severity, String kind, String layer, long row, String code, String field, String reason) {
    /** How much it weighs. */
    public enum Severity {
        FAULT,
        WARNING,
        NOTE
    }

    public Finding {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(layer, "layer");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(reason, "reason");
    }

    static Finding about(ReadArea area, Severity severity, String kind, String field, String reason) {
        return new Finding(severity, kind, area.layer(), area.row(), area.code(), field, reason);
    }

    /** One line for people: {@code FAULT adm2, feature 17, PK617, geometry: ...}. */
    public String line() {
        StringBuilder line = new StringBuilder(severity.name());
        String separator = " ";
        for (String part : new String[] {layer, row > 0 ? "feature " + row : "", code, field}) {
            if (!part.isEmpty()) {
                line.append(separator).append(part);
                separator = ", ";
            }
        }
        return line.append(": ").append(reason).toString();
    }
}
