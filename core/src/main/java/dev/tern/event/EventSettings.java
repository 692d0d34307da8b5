package dev.tern.event;

import dev.tern.config.Secret;
import dev.tern.config.Setting;
import dev.tern.config.Settings;
import dev.tern.state.StoreAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The settings of what comes by events. Where nothing is set, no event reads, changes or sends anything.
 *
 * @param documents places whose objects become documents
 * @param maxObjectBytes how large such an object can be
 * @param messageFunction the function for messages; empty if there is none
 * @param results where its results go: a store's address or a URL
 * @param callbackHosts hosts that results may be sent to
 * @param callbackSecret what they are signed with
 * @param deadLetters where events are put aside
 * @param remember how long an event is known to be done
 * @param token what who posts events must know
 * @param callers who may post them, where the platform has checked who calls
 * @param sources the sources of posted events that are believed; any if empty
 * @param origins from where somebody may ask to post events
 */
public record EventSettings(
        List<StoreAddress> documents,
        long maxObjectBytes,
        String messageFunction,
        Optional<String> results,
        List<String> callbackHosts,
        Secret callbackSecret,
        Optional<StoreAddress> deadLetters,
        Duration remember,
        Secret token,
        List<String> callers,
        List<String> sources,
        List<String> origins) {
    private static final int MIB = 1024 * 1024;
    private static final int YEAR_OF_HOURS = 8_760;
    private static final int WEEK_OF_HOURS = 168;

    private static final Setting<List<StoreAddress>> DOCUMENTS = new Setting<>(
            "tern.events.documents",
            EventSettings::addresses,
            "",
            "The places whose objects become documents when an event tells of them, such as s3://bucket/manuals/,"
                    + " separated by commas; none if not set.");
    private static final Setting<Integer> MAX_OBJECT = Setting.number(
            "tern.events.max-object-bytes",
            1,
            256 * MIB,
            50 * MIB,
            "The largest object that becomes a document; a larger one fails for good before it is read.");
    private static final Setting<String> MESSAGE_FUNCTION = Setting.text(
            "tern.events.message-function",
            "",
            "The exported function that messages are handed to, such as summarise; none if not set.");
    private static final Setting<Optional<String>> RESULTS = new Setting<>(
            "tern.events.results",
            EventSettings::target,
            "",
            "Where the results of messages go: the address of a store of objects or of a queue, or an https URL whose"
                    + " host tern.events.callback-hosts lists; nowhere if not set.");
    private static final Setting<List<String>> CALLBACK_HOSTS = Setting.names(
            "tern.events.callback-hosts",
            List.of(),
            "The hosts that results may be sent to, separated by commas; a host with a private address needs that"
                    + " address listed, too.");
    private static final Setting<Secret> CALLBACK_SECRET = Setting.secret(
            "tern.events.callback-secret",
            "What results that are sent to a URL are signed with, in the manner of Standard Webhooks: any text, or"
                    + " whsec_ and base64.");
    private static final Setting<Optional<StoreAddress>> DEAD_LETTERS = new Setting<>(
            "tern.events.dead-letters",
            EventSettings::address,
            "",
            "Where events that fail for good are put aside with the reason: the address of a store of objects or of a"
                    + " queue. If not set, or if the event is too long for the queue, it is left to the platform's own"
                    + " retries and dead letters.");
    private static final Setting<Integer> REMEMBER = Setting.number(
            "tern.events.remember-hours",
            1,
            YEAR_OF_HOURS,
            WEEK_OF_HOURS,
            "How many hours an event that was dealt with is known, so that it is not dealt with again.");
    private static final Setting<Secret> TOKEN = Setting.secret(
            "tern.events.token",
            "What who posts events to /v1/events must send as a bearer token; if neither this nor tern.events.callers"
                    + " is set, there is no such path.");
    private static final Setting<List<String>> CALLERS = Setting.names(
            "tern.events.callers",
            List.of(),
            "Who may post events to /v1/events without the token, by the names that the platform gives callers it has"
                    + " checked.");
    private static final Setting<List<String>> SOURCES = Setting.names(
            "tern.events.sources",
            List.of(),
            "The sources whose posted events are taken, as their CloudEvents name them, a * at the end for any ending;"
                    + " all if not set.");
    private static final Setting<List<String>> ORIGINS = Setting.names(
            "tern.events.origins",
            List.of(),
            "The origins that are told, when they ask as CloudEvents' web hooks do, that they may post events; * for"
                    + " any.");

    /** Every key that is read here. */
    public static final List<Setting<?>> SETTINGS = List.of(
            DOCUMENTS,
            MAX_OBJECT,
            MESSAGE_FUNCTION,
            RESULTS,
            CALLBACK_HOSTS,
            CALLBACK_SECRET,
            DEAD_LETTERS,
            REMEMBER,
            TOKEN,
            CALLERS,
            SOURCES,
            ORIGINS);

    /** Reads them. */
    public static EventSettings from(Settings settings) {
        return new EventSettings(
                settings.get(DOCUMENTS),
                settings.get(MAX_OBJECT),
                settings.get(MESSAGE_FUNCTION).strip(),
                settings.get(RESULTS),
                settings.get(CALLBACK_HOSTS),
                settings.get(CALLBACK_SECRET),
                settings.get(DEAD_LETTERS),
                Duration.ofHours(settings.get(REMEMBER)),
                settings.get(TOKEN),
                settings.get(CALLERS),
                settings.get(SOURCES),
                settings.get(ORIGINS));
    }

    /** Whether events can be posted at all: read at every start, and therefore without the others. */
    public static boolean canBePosted(Settings settings) {
        return settings.get(TOKEN).isGiven() || !settings.get(CALLERS).isEmpty();
    }

    private static List<StoreAddress> addresses(String text) {
        List<StoreAddress> all = new ArrayList<>();
        for (String one : text.split(",", -1)) {
            address(one).ifPresent(all::add);
        }
        return List.copyOf(all);
    }

    private static Optional<StoreAddress> address(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(StoreAddress.parse(text));
    }

    private static Optional<String> target(String text) {
        String given = text.strip();
        return isUrl(given) ? Optional.of(url(given)) : address(given).map(StoreAddress::toString);
    }

    private static String url(String given) {
        try {
            return URI.create(given).toString();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("must be a URL or the address of a store", e);
        }
    }

    static boolean isUrl(String target) {
        return target.startsWith("https://") || target.startsWith("http://");
    }
}
