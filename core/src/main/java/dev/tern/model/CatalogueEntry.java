package dev.tern.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tern.model.Price.LongPrompts;
import dev.tern.model.Price.Rates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of one model. What it leaves out is taken from what is known already.
 *
 * @param id as the provider names the model
 * @param provider the only provider that the entry is for; null for every one that has a model of this id
 * @param contextTokens how many tokens the model reads and writes in one call
 * @param outputTokens how many of them it writes at most
 * @param temperature whether it takes one
 * @param input the price of a million input tokens; null if unknown
 * @param cachedInput the same for those from the provider's cache; null if they cost as much as others
 * @param output the price of a million output tokens; null if unknown
 * @param longPrompts the prices of calls with long prompts; null if they are the same
 * @param asOf the day on which the source said so; null for the file's
 * @param source the page that was read; null for the file's
 */
record CatalogueEntry(
        @JsonProperty(required = true) String id,
        @Nullable String provider,
        @Nullable Integer contextTokens,
        @Nullable Integer outputTokens,
        @Nullable Boolean temperature,
        @Nullable BigDecimal input,
        @Nullable BigDecimal cachedInput,
        @Nullable BigDecimal output,
        @Nullable LongEntry longPrompts,
        @Nullable LocalDate asOf,
        @Nullable String source) {

    CatalogueEntry {
        check(id != null && !id.isBlank(), "a model without an id");
        check(positive(contextTokens) && positive(outputTokens), id + " with a limit below 1");
        check((input == null) == (output == null), id + " with half a price");
        check(input != null || (cachedInput == null && longPrompts == null), id + " with half a price");
        check(Stream.of(input, cachedInput, output).allMatch(CatalogueEntry::fair), id + " with a price below 0");
    }

    /** The prices of calls whose prompts are long. */
    record LongEntry(
            @JsonProperty(required = true) int above,
            @JsonProperty(required = true) BigDecimal input,
            @Nullable BigDecimal cachedInput,
            @JsonProperty(required = true) BigDecimal output) {

        LongEntry {
            check(above > 0, "long prompts above less than 1 token");
            check(Stream.of(input, cachedInput, output).allMatch(CatalogueEntry::fair), "a price below 0");
        }

        private LongPrompts longPrompts() {
            return new LongPrompts(above, rates(input, cachedInput, output));
        }
    }

    boolean isFor(String providerName) {
        return provider == null || provider.equals(providerName);
    }

    /** The known model with what this entry says. */
    ModelSpec over(ModelSpec known, String currency, @Nullable PriceSource ofFile) {
        PriceSource read = asOf == null || source == null ? ofFile : new PriceSource(asOf, source);
        return new ModelSpec(
                id,
                Objects.requireNonNullElse(contextTokens, known.contextTokens()),
                Objects.requireNonNullElse(outputTokens, known.outputTokens()),
                Objects.requireNonNullElse(temperature, known.takesTemperature()),
                input == null || output == null ? known.price() : price(input, output, currency, read));
    }

    private Price price(BigDecimal in, BigDecimal out, String currency, @Nullable PriceSource read) {
        LongPrompts others = longPrompts == null ? null : longPrompts.longPrompts();
        return new Price(rates(in, cachedInput, out), others, currency, read);
    }

    private static Rates rates(BigDecimal in, @Nullable BigDecimal cached, BigDecimal out) {
        return new Rates(in, cached == null ? in : cached, out);
    }

    private static boolean positive(@Nullable Integer limit) {
        return limit == null || limit > 0;
    }

    private static boolean fair(@Nullable BigDecimal price) {
        return price == null || price.signum() >= 0;
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}
