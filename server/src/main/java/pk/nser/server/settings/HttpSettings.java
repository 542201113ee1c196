package pk.nser.server.settings;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pk.nser.db.grant.scope.AddressBlock;

/**
 * Where and how the public port answers.
 *
 * @param address the address that people use when a proxy stands before this process: scheme, host and port, no path;
 *     empty = the loopback address itself
 * @param threads most requests worked on at once
 * @param maxConnections most open connections; further ones wait
 * @param privatePerSecond most private requests of one agreement in a second
 * @param proxies the proxies in front whose X-Forwarded-For is believed
 */
public record HttpSettings(
        String host,
        int port,
        Optional<URI> address,
        int threads,
        int maxConnections,
        int privatePerSecond,
        List<AddressBlock> proxies) {
    private static final SettingKey HOST = new SettingKey(
            "http.host",
            "127.0.0.1",
            "address to listen on; another than the loopback needs an http.address with https: tokens never travel in"
                    + " the clear");
    private static final SettingKey PORT =
            new SettingKey("http.port", "8080", "port to listen on; 0 = any free one (tests)");
    private static final SettingKey ADDRESS = new SettingKey(
            "http.address",
            "",
            "address that people use when a proxy stands in front, for example https://maps.example.pk; with https"
                    + " the session cookie is Secure");
    private static final SettingKey THREADS = new SettingKey("http.threads", "48", "most requests worked on at once");
    private static final SettingKey MAX_CONNECTIONS =
            new SettingKey("http.max-connections", "4000", "most open connections; further ones wait");

    private static final SettingKey PRIVATE_PER_SECOND = new SettingKey(
            "http.private-per-second",
            "100",
            "most private requests a second of one agreement, all its tokens together");
    private static final SettingKey PROXIES = new SettingKey(
            "http.proxies",
            "",
            "addresses or blocks of the proxies in front, separated by commas, for example 127.0.0.1, 10.1.0.0/16: their"
                    + " X-Forwarded-For tells who asks; without it everybody behind a proxy shares one ration of look-ups");

    static final List<SettingKey> KEYS =
            List.of(HOST, PORT, ADDRESS, THREADS, MAX_CONNECTIONS, PRIVATE_PER_SECOND, PROXIES);

    public HttpSettings {
        proxies = List.copyOf(proxies);
    }

    static HttpSettings from(Values values) {
        Optional<URI> address = address(values);
        if (!isLoopback(values.text(HOST))
                && address.filter(uri -> "https".equals(uri.getScheme())).isEmpty()) {
            values.fault(HOST, "is not the loopback: then http.address must be the https address of a proxy in front");
        }
        return new HttpSettings(
                values.text(HOST),
                values.number(PORT, 0, 65_535),
                address,
                values.number(THREADS, 8, 1_000),
                values.number(MAX_CONNECTIONS, 16, 100_000),
                values.number(PRIVATE_PER_SECOND, 1, 1_000_000),
                proxies(values));
    }

    private static List<AddressBlock> proxies(Values values) {
        List<AddressBlock> blocks = new ArrayList<>();
        String text = values.text(PROXIES);
        for (String part : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            Optional<AddressBlock> block = AddressBlock.parse(part);
            if (block.isEmpty()) {
                values.fault(PROXIES, "must be addresses or blocks of addresses separated by commas, no names");
            }
            block.ifPresent(blocks::add);
        }
        return blocks;
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("::1") || host.startsWith("127.");
    }

    private static Optional<URI> address(Values values) {
        String text = values.text(ADDRESS);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?")) {
            values.fault(ADDRESS, "must be a scheme (http or https) and a host without a path");
            return Optional.empty();
        }
        return Optional.of(URI.create(text));
    }

    /** True when people reach this server through https. */
    public boolean secure() {
        return address.filter(uri -> "https".equals(uri.getScheme())).isPresent();
    }
}
