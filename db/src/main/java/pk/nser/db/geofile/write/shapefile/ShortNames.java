package pk.nser.db.geofile.write.shapefile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import pk.nser.db.geofile.record.Column;
import pk.nser.db.geofile.record.RecordSchema;

/** Names of columns in ten characters, each once: what is cut to a name that is taken ends in a number. */
public final class ShortNames {
    private static final int LONGEST = 10;

    private ShortNames() {}

    /** The names that the columns have in a Shapefile, in their order. */
    public static List<String> of(RecordSchema schema) {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>(Set.of("nulls"));
        // A name that fits is never given away to one that was cut.
        schema.columns().stream()
                .map(Column::name)
                .filter(name -> name.length() <= LONGEST)
                .forEach(taken::add);
        for (Column column : schema.columns()) {
            String name = column.name();
            if (name.length() > LONGEST) {
                name = name.substring(0, LONGEST);
                for (int number = 1; !taken.add(name); number++) {
                    String end = "_" + number;
                    name = column.name().substring(0, LONGEST - end.length()) + end;
                }
            }
            names.add(name);
        }
        return names;
    }
}
