package dev.tern.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file of models and prices. Prices are those of a million tokens.
 *
 * @param asOf the day on which the source said so; null if it is not given
 * @param source the address of the page that was read; null if it is not given
 * @param currency ISO 4217; US dollars if it is not given
 * @param tiers the id of the model that serves each tier by default
 * @param models what is known of each
 */
record CatalogueFile(
        @Nullable LocalDate asOf,
        @Nullable String source,
        String currency,
        Map<Tier, String> tiers,
        @JsonProperty(required = true) List<CatalogueEntry> models) {

    /** The absent become empty: JSON may leave out all but the models. */
    CatalogueFile {
        currency = Objects.requireNonNullElse(currency, "USD");
        tiers = Map.copyOf(Objects.requireNonNullElse(tiers, Map.of()));
        models = List.copyOf(models);
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it is not JSON of this form
     */
    static CatalogueFile read(InputStream in) throws IOException {
        return Reader.JSON.readValue(in);
    }

    @Nullable
    PriceSource priceSource() {
        return asOf == null || source == null ? null : new PriceSource(asOf, source);
    }

    /** Made when the first file is read, and not when the class is loaded for its settings. */
    private static final class Reader {
        private static final ObjectReader JSON = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .addModule(new SimpleModule().addDeserializer(LocalDate.class, new DayReader()))
                .build()
                .readerFor(CatalogueFile.class);
    }
}
