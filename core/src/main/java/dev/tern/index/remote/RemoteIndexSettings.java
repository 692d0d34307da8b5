package dev.tern.index.remote;

import dev.tern.config.Setting;
import dev.tern.config.Settings;
import java.time.Duration;
import java.util.List;

/**
 * How an index in a store of objects is read.
 *
 * @param refresh how old what a reader sees may be; zero to look before each search
 */
public record RemoteIndexSettings(Duration refresh) {
    private static final Setting<Integer> REFRESH = Setting.number(
            "tern.index.refresh-seconds",
            0,
            3_600,
            10,
            "How old what a search sees may be, in seconds, where the index is in a store of objects; 0 looks for a"
                    + " newer one each time.");

    /** Every key this record is read from. */
    public static final List<Setting<?>> SETTINGS = List.of(REFRESH);

    /** Reads the record from checked settings. */
    public static RemoteIndexSettings from(Settings settings) {
        return new RemoteIndexSettings(Duration.ofSeconds(settings.get(REFRESH)));
    }
}
