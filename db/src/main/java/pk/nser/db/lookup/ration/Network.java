package pk.nser.db.lookup.ration;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The network of an asker, which shares one ration: the first 24 bits of an IPv4 address, the first 56 of an IPv6 one
 * (access.md 3.6). Does not print itself.
 */
public final class Network {
    private static final int IPV4_BYTES = 3;
    private static final int IPV6_BYTES = 7;

    private final byte[] prefix;

    private Network(byte[] prefix) {
        this.prefix = prefix;
    }

    /** The network of an address; an IPv4 address written as IPv6 is an IPv4 address. */
    public static Network of(InetAddress address) {
        boolean ipv4 = address instanceof Inet4Address;
        return new Network(Arrays.copyOf(address.getAddress(), ipv4 ? IPV4_BYTES : IPV6_BYTES));
    }

    /** 3 or 7 bytes. */
    byte[] prefix() {
        return prefix.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Network network && Arrays.equals(prefix, network.prefix);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(prefix);
    }

    @Override
    public String toString() {
        return "a network";
    }
}
