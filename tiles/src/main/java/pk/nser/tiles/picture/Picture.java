package pk.nser.tiles.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import pk.nser.db.area.Outlines.BorderLine;

/**
 * One map, ready to be drawn: everything that stands on it, in words that are said already.
 *
 * @param title what the map is about
 * @param subtitle the area level, and how the areas are divided
 * @param context outlines beneath: areas that the asker may not see figures of
 * @param names candidates for being written on the map, the most important first
 * @param notes source, release, protection, boundaries and disclaimer, in the order in which they are told
 * @param synthetic words of a warning when the figures are made up, or null
 */
public record Picture(
        Words words,
        String title,
        String subtitle,
        Legend legend,
        Frame frame,
        List<PictureArea> areas,
        List<Geometry> context,
        List<BorderLine> borders,
        List<PlaceName> names,
        @Nullable Marked marked,
        List<String> notes,
        @Nullable String synthetic) {
    public Picture {
        areas = List.copyOf(areas);
        context = List.copyOf(context);
        borders = List.copyOf(borders);
        names = List.copyOf(names);
        notes = List.copyOf(notes);
    }
}
