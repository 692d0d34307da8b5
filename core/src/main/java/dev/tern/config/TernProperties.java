package dev.tern.config;

import dev.tern.state.StoreAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Tern's own settings. Each can stand in {@code tern.properties} (on the class path or in the working directory), be a
 * system property, or be an environment variable ({@code tern.http.max-body-bytes} is
 * {@code TERN_HTTP_MAXBODYBYTES}); in a Spring Boot application they are read from its environment.
 *
 * @param functions the names that can be called from outside, and no others
 * @param application the class of the user's application, if one is named
 * @param data the folder that keeps documents and other state
 * @param indexLocation the address of the index, if it is not in the data folder
 * @param ephemeralIndex whether documents may be lost with the process
 * @param modelProvider the name of the provider of language models, if one is named
 * @param timeout how long a call may take when the platform allows more
 * @param concurrency how many calls are worked on at once
 * @param maxBodyBytes the largest request body
 * @param callersChecked whether the platform checks every caller, so that its headers are true
 * @param serverHost the address that the local server listens on
 * @param serverPort the port that the local server listens on
 * @param conversationMessages how many messages of a conversation are remembered
 * @param conversationLife how long an idle conversation is remembered
 * @param stateLocation where conversations, budgets and kept answers are
 * @param redisPassword the password of Redis, wherever an address names it
 */
public record TernProperties(
        List<String> functions,
        Optional<String> application,
        Path data,
        Optional<String> indexLocation,
        boolean ephemeralIndex,
        Optional<String> modelProvider,
        Duration timeout,
        int concurrency,
        int maxBodyBytes,
        boolean callersChecked,
        String serverHost,
        int serverPort,
        int conversationMessages,
        Duration conversationLife,
        StoreAddress stateLocation,
        Secret redisPassword) {

    private static final int MAX_BODY_LIMIT = 256 * 1024 * 1024;

    private static final Setting<List<String>> FUNCTIONS = Setting.names(
            "tern.functions",
            List.of("chat", "summarise", "ragQuery", "search", "ingest", "documents"),
            "The functions that can be called from outside, all of them: naming your own means repeating the built-in"
                    + " ones you keep.");
    private static final Setting<String> APPLICATION = Setting.text(
            "tern.application",
            "",
            "The class of your application: an ApplicationContextInitializer, or a Spring Boot application class.");
    private static final Setting<String> DATA =
            Setting.text("tern.data", "", "The folder that keeps documents and other state; by default one per user.");
    private static final Setting<String> INDEX_LOCATION = Setting.text(
            "tern.index.location",
            "",
            "Where the index of documents is, for all instances together: s3://bucket/prefix,"
                    + " azblob://account/container/prefix, gs://bucket/prefix, file:///folder, or"
                    + " postgresql://host:5432/database; by default in the data folder.");
    private static final Setting<Boolean> EPHEMERAL_INDEX = Setting.flag(
            "tern.index.ephemeral",
            false,
            "Whether documents may be kept in a temporary folder and lost with the process; every receipt then says"
                    + " so.");
    private static final Setting<String> MODEL_PROVIDER = Setting.text(
            "tern.model.provider",
            "",
            "The provider of language models; by default the one of the cloud, and offline where there is none.");
    private static final Setting<Integer> TIMEOUT = Setting.number(
            "tern.timeout-seconds", 1, 900, 60, "How long a call may take, in seconds, when the platform allows more.");
    private static final Setting<Integer> CONCURRENCY =
            Setting.number("tern.concurrency", 1, 10_000, 64, "How many calls are worked on at once; more answer 503.");
    private static final Setting<Integer> MAX_BODY = Setting.number(
            "tern.http.max-body-bytes",
            1,
            MAX_BODY_LIMIT,
            4 * 1024 * 1024,
            "The largest request body. The default still fits a Lambda event when sent as base64.");
    private static final Setting<Boolean> CALLERS_CHECKED = Setting.flag(
            "tern.http.callers-checked",
            false,
            "Whether nobody gets here unchecked: only invokers on Google, only signed-in users through a load balancer"
                    + " on AWS. Headers that name the caller are then believed.");
    private static final Setting<String> HOST = Setting.text(
            "tern.server.host",
            "127.0.0.1",
            "The address the local server listens on; 0.0.0.0 opens it to the network.");
    private static final Setting<Integer> PORT =
            Setting.number("tern.server.port", 0, 65_535, 8080, "The port of the local server; 0 takes a free one.");
    private static final Setting<Integer> CONVERSATION_MESSAGES = Setting.number(
            "tern.chat.memory-messages", 0, 1_000, 20, "How many messages of a conversation are remembered.");
    private static final Setting<Integer> CONVERSATION_LIFE = Setting.number(
            "tern.chat.memory-minutes", 1, 525_600, 1_440, "How long an idle conversation is remembered, in minutes.");
    private static final Setting<StoreAddress> STATE_LOCATION = new Setting<>(
            "tern.state.location",
            StoreAddress::parse,
            "memory:",
            "Where conversations, budgets and kept answers are, for all instances together: dynamodb://table,"
                    + " firestore://project/collection, aztables://account/table, redis://host:6379/0, file:///folder, or"
                    + " memory: for each instance by itself.");
    private static final Setting<Secret> REDIS_PASSWORD = Setting.secret(
            "tern.state.redis-password", "The password of Redis, where an address begins with redis:// or rediss://.");
    private static final Setting<String> LOG_LEVEL =
            Setting.text("tern.log.level", "info", "What is logged: trace, debug, info, warn or error.");
    private static final Setting<String> LOG_FORMAT =
            Setting.text("tern.log.format", "json", "How the log is written: json, or text for people.");

    /** Every key this record is read from, and the keys of the log, which is configured before it. */
    public static final List<Setting<?>> SETTINGS = List.of(
            FUNCTIONS,
            APPLICATION,
            DATA,
            INDEX_LOCATION,
            EPHEMERAL_INDEX,
            MODEL_PROVIDER,
            TIMEOUT,
            CONCURRENCY,
            MAX_BODY,
            CALLERS_CHECKED,
            HOST,
            PORT,
            CONVERSATION_MESSAGES,
            CONVERSATION_LIFE,
            STATE_LOCATION,
            REDIS_PASSWORD,
            LOG_LEVEL,
            LOG_FORMAT);

    /**
     * What is said where nothing can be done with the address of the state.
     *
     * @param reason the end of the sentence
     */
    public static InvalidSettingException wrongStateLocation(IllegalArgumentException reason) {
        return new InvalidSettingException(STATE_LOCATION.name() + " " + reason.getMessage());
    }

    /**
     * What is said where nothing can be done with the address of the index.
     *
     * @param reason the end of the sentence
     */
    public static InvalidSettingException wrongIndexLocation(IllegalArgumentException reason) {
        return new InvalidSettingException(INDEX_LOCATION.name() + " " + reason.getMessage());
    }

    /** Reads the record from checked settings. */
    public static TernProperties from(Settings settings) {
        String data = settings.get(DATA);
        return new TernProperties(
                settings.get(FUNCTIONS),
                Optional.of(settings.get(APPLICATION)).filter(name -> !name.isBlank()),
                data.isBlank() ? DataFolder.ofUser() : Path.of(data),
                Optional.of(settings.get(INDEX_LOCATION).strip()).filter(address -> !address.isEmpty()),
                settings.get(EPHEMERAL_INDEX),
                Optional.of(settings.get(MODEL_PROVIDER).strip()).filter(name -> !name.isEmpty()),
                Duration.ofSeconds(settings.get(TIMEOUT)),
                settings.get(CONCURRENCY),
                settings.get(MAX_BODY),
                settings.get(CALLERS_CHECKED),
                settings.get(HOST),
                settings.get(PORT),
                settings.get(CONVERSATION_MESSAGES),
                Duration.ofMinutes(settings.get(CONVERSATION_LIFE)),
                settings.get(STATE_LOCATION),
                settings.get(REDIS_PASSWORD));
    }
}
