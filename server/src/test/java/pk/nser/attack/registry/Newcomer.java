package pk.nser.attack.registry;

/**
 * A household that came after the first release.
 *
 * @param village the registry's village
 */
public record Newcomer(String village, RegistryFile.Entry entry) {
    /** Its categories of a dimension: bit i for category i; 0 when none was collected. */
    public int mask(String dimension) {
        return Reading.units(entry, false).get(0).mask(dimension);
    }
}
