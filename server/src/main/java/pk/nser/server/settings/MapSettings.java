package pk.nser.server.settings;

import java.util.List;

/**
 * How maps are drawn.
 *
 * @param shadeWithoutGeotags true = areas whose geotags were not collected are shaded like the others instead of being
 *     hatched as "no information map" (R43); the figures are the same either way
 */
public record MapSettings(boolean shadeWithoutGeotags) {
    private static final SettingKey SHADE = new SettingKey(
            "maps.shade-without-geotags",
            "false",
            "shade areas without collected geotags like the others instead of marking \"no information map\"");

    static final List<SettingKey> KEYS = List.of(SHADE);

    static MapSettings from(Values values) {
        return new MapSettings(values.flag(SHADE));
    }
}
