package pk.nser.server.settings;

import java.util.List;

/** Everything that is wrong with the settings, at once. */
public final class SettingFaults extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    SettingFaults(List<String> faults) {
        super(String.join("; ", faults));
    }
}
