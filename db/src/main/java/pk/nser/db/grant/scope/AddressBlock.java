package pk.nser.db.grant.scope;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses of the network that have their first bits in common: {@code 10.0.0.0/8}, {@code 2001:db8::/32}, or one
 * address alone. No name is ever looked up.
 *
 * @param text as it was written
 * @param bits how many
 */
public record AddressBlock(String text, InetAddress first, int bits) {
    private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

    /** The block that a text names; empty when it names none. */
    public static Optional<AddressBlock> parse(String text) {
        String[] parts = text.strip().split("/", 2);
        Optional<InetAddress> first = address(parts[0]);
        if (first.isEmpty() || (parts.length == 2 && !parts[1].matches("[0-9]{1,3}"))) {
            return Optional.empty();
        }
        int most = first.get().getAddress().length * Byte.SIZE;
        int bits = parts.length == 2 ? Integer.parseInt(parts[1]) : most;
        return bits <= most ? Optional.of(new AddressBlock(text.strip(), first.get(), bits)) : Optional.empty();
    }

    /**
     * The block that a text must name.
     *
     * @throws IllegalArgumentException when it names none
     */
    public static AddressBlock of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no block of addresses"));
    }

    /** The address written as digits; an IPv4 address within IPv6 is an IPv4 address. Empty when it is none. */
    public static Optional<InetAddress> address(String text) {
        boolean digits = IPV4.matcher(text).matches()
                || (text.contains(":") && IPV6.matcher(text).matches());
        if (!digits) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** True when the address lies in it. */
    public boolean contains(InetAddress address) {
        byte[] mine = first.getAddress();
        byte[] its = address.getAddress();
        if (mine.length != its.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if ((mine[bit / Byte.SIZE] & mask) != (its[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }
}
