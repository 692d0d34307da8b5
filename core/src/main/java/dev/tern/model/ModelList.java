package dev.tern.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tern.model.Price.Rates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The models that may be asked for here.
 *
 * @param provider who answers
 * @param tiers the id of the model that serves each tier
 * @param fallback the provider that takes over when the first cannot answer; absent if there is none
 * @param models all of them, those that serve a tier first
 */
public record ModelList(
        String provider,
        Map<Tier, String> tiers,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String fallback,
        List<Listed> models) {

    /**
     * One of them.
     *
     * @param id what a request calls it
     * @param tiers those that it serves
     * @param contextTokens how many tokens it reads and writes in one call
     * @param maxOutputTokens how many of them it writes at most
     * @param temperature whether it takes one
     * @param price what it costs; null when nobody has told
     */
    public record Listed(
            String id,
            List<Tier> tiers,
            int contextTokens,
            int maxOutputTokens,
            boolean temperature,
            @Nullable ListedPrice price) {}

    /**
     * What a model costs.
     *
     * @param input for so many input tokens
     * @param cachedInput for so many that come from the provider's cache
     * @param output for so many output tokens
     * @param currency ISO 4217
     * @param per how many tokens the prices are for
     * @param longPrompts the prices of calls with long prompts; absent if they are the same
     * @param asOf the day on which the source said so; absent if nobody has told
     * @param source the page that was read; absent if nobody has told
     */
    public record ListedPrice(
            BigDecimal input,
            BigDecimal cachedInput,
            BigDecimal output,
            String currency,
            int per,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            ListedLongPrompts longPrompts,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            LocalDate asOf,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String source) {
        private static final int MILLION = 1_000_000;

        private static ListedPrice of(Price price) {
            Rates rates = price.rates();
            Optional<PriceSource> source = Optional.ofNullable(price.source());
            return new ListedPrice(
                    rates.input(),
                    rates.cachedInput(),
                    rates.output(),
                    price.currency(),
                    MILLION,
                    Optional.ofNullable(price.longPrompts())
                            .map(ListedLongPrompts::of)
                            .orElse(null),
                    source.map(PriceSource::asOf).orElse(null),
                    source.map(PriceSource::address).orElse(null));
        }
    }

    /**
     * What all tokens of a call with a long prompt cost.
     *
     * @param above how many input tokens still count as short
     * @param input for so many input tokens
     * @param cachedInput for so many that come from the provider's cache
     * @param output for so many output tokens
     */
    public record ListedLongPrompts(int above, BigDecimal input, BigDecimal cachedInput, BigDecimal output) {

        private static ListedLongPrompts of(Price.LongPrompts prompts) {
            Rates rates = prompts.rates();
            return new ListedLongPrompts(prompts.aboveTokens(), rates.input(), rates.cachedInput(), rates.output());
        }
    }

    /** The list of a provider's catalogue. */
    static ModelList of(String provider, ModelCatalogue catalogue, @Nullable String fallback) {
        Map<String, ModelSpec> byId = new LinkedHashMap<>();
        catalogue.tiers().values().forEach(spec -> byId.putIfAbsent(spec.id(), spec));
        catalogue.others().forEach(spec -> byId.putIfAbsent(spec.id(), spec));
        Map<Tier, String> tiers = new EnumMap<>(Tier.class);
        catalogue.tiers().forEach((tier, spec) -> tiers.put(tier, spec.id()));
        return new ModelList(
                provider,
                Collections.unmodifiableMap(tiers),
                fallback,
                byId.values().stream().map(spec -> listed(spec, tiers)).toList());
    }

    private static Listed listed(ModelSpec spec, Map<Tier, String> tiers) {
        List<Tier> served = tiers.keySet().stream()
                .filter(tier -> spec.id().equals(tiers.get(tier)))
                .toList();
        Price price = spec.price();
        return new Listed(
                spec.id(),
                served,
                spec.contextTokens(),
                spec.outputTokens(),
                spec.takesTemperature(),
                price == null ? null : ListedPrice.of(price));
    }
}
