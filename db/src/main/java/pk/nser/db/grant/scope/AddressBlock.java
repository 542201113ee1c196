package pk.nser.db.grant.scope;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * A block of network addresses in CIDR form: {@code 192.0.2.0/24}, {@code 2001:db8::/32}, or one address alone.
 *
 * @param text as written
 */
public record AddressBlock(String text) {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-fA-F.:]{2,45}(/[0-9]{1,3})?");

    /** @throws IllegalArgumentException when it is no block */
    public AddressBlock {
        int slash = text.indexOf('/');
        int bits = bytes(slash < 0 ? text : text.substring(0, slash)).length * Byte.SIZE;
        if (slash >= 0 && Integer.parseInt(text.substring(slash + 1)) > bits) {
            throw new IllegalArgumentException("'" + text + "' has a longer prefix than its addresses");
        }
    }

    /** True when an address, as text, lies in the block; false for what is none. */
    public boolean holds(String address) {
        int slash = text.indexOf('/');
        byte[] own = bytes(slash < 0 ? text : text.substring(0, slash));
        byte[] other;
        try {
            other = bytes(address);
        } catch (IllegalArgumentException e) {
            return false;
        }
        if (own.length != other.length) {
            return false;
        }
        int bits = slash < 0 ? own.length * Byte.SIZE : Integer.parseInt(text.substring(slash + 1));
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if ((own[bit / Byte.SIZE] & mask) != (other[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }

    /** A literal is read without asking any name server. */
    private static byte[] bytes(String literal) {
        boolean isLiteral = literal.indexOf(':') >= 0 || literal.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
        if (!SHAPE.matcher(literal).matches() || !isLiteral) {
            throw new IllegalArgumentException("'" + literal + "' is no network address");
        }
        try {
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("'" + literal + "' is no network address", e);
        }
    }
}
