package pk.nser.server.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The values given, read key by key; what does not fit is noted and the standard taken, so that all faults are told. */
final class Values {
    private final Map<String, String> given;
    private final List<String> faults = new ArrayList<>();

    Values(Map<String, String> given) {
        this.given = given;
    }

    String text(SettingKey key) {
        return given.getOrDefault(key.name(), key.standard()).strip();
    }

    int number(SettingKey key, int least, int most) {
        OptionalInt number = whole(text(key));
        if (number.isPresent() && number.getAsInt() >= least && number.getAsInt() <= most) {
            return number.getAsInt();
        }
        fault(key, "must be a whole number from " + least + " to " + most);
        return Integer.parseInt(key.standard());
    }

    boolean flag(SettingKey key) {
        String text = text(key);
        if (!text.equals("true") && !text.equals("false")) {
            fault(key, "must be true or false");
        }
        return text.equals("true");
    }

    void fault(SettingKey key, String what) {
        faults.add(key.name() + " " + what + ", but is '" + text(key) + "'");
    }

    void fault(String what) {
        faults.add(what);
    }

    /** Throws when there is any fault. */
    void settle() {
        if (!faults.isEmpty()) {
            throw new SettingFaults(faults);
        }
    }

    private static OptionalInt whole(String text) {
        try {
            return OptionalInt.of(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }
}
