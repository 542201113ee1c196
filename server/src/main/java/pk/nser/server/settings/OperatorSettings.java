package pk.nser.server.settings;

import java.util.List;

/** Where health and metrics answer; for the operator and the supervisor, not for people. */
public record OperatorSettings(String host, int port) {
    private static final SettingKey HOST =
            new SettingKey("operator.host", "127.0.0.1", "address of the operator's port");
    private static final SettingKey PORT = new SettingKey(
            "operator.port", "8081", "port of /health/live, /health/ready and /metrics; 0 = any free one");

    static final List<SettingKey> KEYS = List.of(HOST, PORT);

    static OperatorSettings from(Values values) {
        return new OperatorSettings(values.text(HOST), values.number(PORT, 0, 65_535));
    }
}
