package dev.tern.model;

import dev.tern.budget.Budgets;
import dev.tern.budget.Limit;
import dev.tern.config.Setting;
import dev.tern.config.Settings;
import dev.tern.state.KeyValueStore;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The settings that are the same whichever provider answers. */
public final class ModelSettings {
    private static final int YEAR_OF_HOURS = 8_760;
    private static final int MONTH_OF_MINUTES = 44_640;

    static final Setting<String> PRICES = Setting.text(
            "tern.model.prices",
            "",
            "A JSON file with models and prices of your own, in the form of Tern's catalogues, which it adds to.");
    static final Setting<Integer> ATTEMPTS = Setting.number(
            "tern.model.attempts",
            1,
            10,
            3,
            "How many times a model is called, the first one included, while its provider is throttled or down and the deadline allows.");
    static final Setting<String> FALLBACK = Setting.text(
            "tern.model.fallback",
            "",
            "The provider whose models take over when those of tern.model.provider are throttled, down or late; none if not set.");

    private static final Setting<Integer> CACHE_HOURS = Setting.number(
            "tern.model.cache-hours",
            0,
            YEAR_OF_HOURS,
            24,
            "How many hours an answer is kept for the same question at temperature 0; 0 keeps none.");
    private static final Setting<Integer> WINDOW = Setting.number(
            "tern.budget.window-minutes",
            1,
            MONTH_OF_MINUTES,
            60,
            "How long a budget lasts, in minutes, before the next one begins.");
    private static final Setting<OptionalLong> TOKENS = Setting.mostNumber(
            "tern.budget.tokens", "The most tokens that all calls together may take in a window; no limit if not set.");
    private static final Setting<Optional<BigDecimal>> COST = Setting.mostDecimal(
            "tern.budget.cost",
            "The most that all calls together may cost in a window, in the currency of the prices; no limit if not set.");
    private static final Setting<OptionalLong> CALLER_TOKENS = Setting.mostNumber(
            "tern.budget.caller-tokens",
            "The most tokens that the calls of one caller may take in a window; no limit if not set.");
    private static final Setting<Optional<BigDecimal>> CALLER_COST = Setting.mostDecimal(
            "tern.budget.caller-cost",
            "The most that the calls of one caller may cost in a window, in the currency of the prices; no limit if not set.");

    /** Every key that is read here. */
    public static final List<Setting<?>> SETTINGS =
            List.of(PRICES, ATTEMPTS, FALLBACK, CACHE_HOURS, WINDOW, TOKENS, COST, CALLER_TOKENS, CALLER_COST);

    private ModelSettings() {}

    /** How long answers are kept; empty if they are not. */
    static Optional<Duration> keptFor(Settings settings) {
        return Optional.of(Duration.ofHours(settings.get(CACHE_HOURS))).filter(life -> !life.isZero());
    }

    /** The budgets, if anything is limited. */
    static Optional<Budgets> budgets(Settings settings, KeyValueStore store) {
        Limit ofDeployment = new Limit(settings.get(TOKENS), settings.get(COST));
        Limit ofCaller = new Limit(settings.get(CALLER_TOKENS), settings.get(CALLER_COST));
        if (!ofDeployment.isGiven() && !ofCaller.isGiven()) {
            return Optional.empty();
        }
        Duration window = Duration.ofMinutes(settings.get(WINDOW));
        return Optional.of(
                new Budgets(store.section("budget"), InstantSource.system(), window, ofDeployment, ofCaller));
    }
}
