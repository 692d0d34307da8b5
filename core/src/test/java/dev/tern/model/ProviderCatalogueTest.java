package dev.tern.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tern.config.InvalidSettingException;
import dev.tern.config.Setting;
import dev.tern.config.Settings;
import dev.tern.config.SettingsSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderCatalogueTest {
    private static final ProviderCatalogue OPENAI = ProviderCatalogue.of("openai");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"bedrock", "openai", "azure-openai", "google-genai"})
    @DisplayName("every tier has a model whose limits and price are known, with the day and the page they were read on")
    void knowsItsOwnModels(String provider) {
        ProviderCatalogue catalogue = ProviderCatalogue.of(provider);

        assertThat(read(catalogue, Map.of()).tiers().values()).allSatisfy(model -> {
            assertThat(model.contextTokens()).isGreaterThanOrEqualTo(200_000);
            assertThat(model.outputTokens()).isLessThanOrEqualTo(model.contextTokens());
            Price price = Objects.requireNonNull(model.price(), model.id());
            assertThat(price.free()).isFalse();
            assertThat(price.rates().output()).isGreaterThan(price.rates().input());
            assertThat(price.source()).isNotNull();
        });
    }

    @Test
    @DisplayName("the settings are the three tiers and the further models, and name no model themselves")
    void listsItsSettings() {
        assertThat(OPENAI.settings())
                .extracting(Setting::name)
                .containsExactly(
                        "tern.model.openai.fast",
                        "tern.model.openai.standard",
                        "tern.model.openai.reasoning",
                        "tern.model.openai.allowed");
        assertThat(OPENAI.settings()).extracting(Setting::defaultText).containsOnly("");
    }

    @Test
    @DisplayName("a model that nobody has described may be named: its limits are guessed low, and its price is unknown")
    void takesUnknownModels() {
        ModelCatalogue models =
                read(OPENAI, Map.of("tern.model.openai.fast", "llama3.2:3b", "tern.model.openai.allowed", "a, b"));

        assertThat(fast(models)).isEqualTo(new ModelSpec("llama3.2:3b", 128_000, 4_096, true, null));
        assertThat(models.others()).extracting(ModelSpec::id).containsExactly("a", "b");
    }

    @Test
    @DisplayName("a name of one's own is called by that name, and priced as the model it stands for")
    void knowsWhatAnAliasStandsFor() {
        ModelCatalogue models = read(OPENAI, Map.of("tern.model.openai.fast", "my-mini=gpt-4.1-mini"), own("""
                {"models": [{"id": "gpt-4.1-mini", "input": 3, "output": 9}]}"""));

        ModelSpec fast = fast(models);
        assertThat(fast.id()).isEqualTo("my-mini");
        assertThat(fast.contextTokens()).isEqualTo(1_047_576);
        assertThat(costOfAMillionEach(fast)).isEqualTo(new Cost(new BigDecimal("12"), "USD"));
    }

    @Test
    @DisplayName("a model under a name that is not known is known under its plain id, unless the name itself is")
    void looksForThePlainId() {
        Settings settings = settings(
                OPENAI, Map.of("tern.model.openai.fast", "eu.m", "tern.model.openai.standard", "global.m"), own("""
                        {"models": [{"id": "m", "input": 2, "output": 2}, {"id": "global.m", "input": 1, "output": 1}]}"""));

        ModelCatalogue models = OPENAI.read(settings, id -> id.replaceFirst("^\\w+\\.", ""));

        assertThat(fast(models).id()).isEqualTo("eu.m");
        assertThat(costOfAMillionEach(fast(models)).amount()).isEqualByComparingTo("4");
        assertThat(costOfAMillionEach(serving(models, Tier.STANDARD)).amount()).isEqualByComparingTo("2");
    }

    @Test
    @DisplayName("a file of one's own overrides what it speaks of, for the provider it names, and nothing else")
    void overridesPrices() {
        ModelSpec model = fast(read(OPENAI, Map.of("tern.model.openai.fast", "gpt-5.4-mini"), own("""
                {"asOf": "2026-11-01", "source": "our contract", "currency": "EUR", "models": [
                  {"id": "gpt-5.4-mini", "provider": "openai", "input": 1, "cachedInput": 0.5, "output": 2},
                  {"id": "gpt-5.4-mini", "provider": "another", "input": 7, "output": 7}]}""")));

        assertThat(model)
                .isEqualTo(new ModelSpec(
                        "gpt-5.4-mini",
                        400_000,
                        128_000,
                        false,
                        new Price(
                                new Price.Rates(BigDecimal.ONE, new BigDecimal("0.5"), BigDecimal.valueOf(2)),
                                null,
                                "EUR",
                                new PriceSource(LocalDate.of(2026, 11, 1), "our contract"))));
    }

    @Test
    @DisplayName("a call with a long prompt costs what the list says for long ones, with all of its tokens")
    void pricesLongPrompts() {
        ModelSpec model = fast(read(OPENAI, Map.of("tern.model.openai.fast", "m"), own("""
                {"models": [{"id": "m", "input": 1, "output": 2,
                  "longPrompts": {"above": 1000, "input": 10, "cachedInput": 3, "output": 20}}]}""")));

        Price price = Objects.requireNonNull(model.price());
        assertThat(price.of(usage(1_000, 0, 100)).amount()).isEqualByComparingTo("0.001");
        assertThat(price.of(usage(1_001, 1, 100)).amount()).isEqualByComparingTo("0.00933");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"models\": [{\"id\": \"m\", \"input\": 1}]} | has m with half a price, in line 1",
                "{\"models\": [{\"id\": \"m\", \"input\": -1, \"output\": 1}]} | has m with a price below 0, in line 1",
                "{\"models\": [{\"id\": \" \"}]} | has a model without an id, in line 1",
                "{\"models\": [{\"id\": \"m\", \"inputs\": 1}]} | has something that does not belong there, in line 1",
                "{\"models\": [ | has something that does not belong there, in line 1",
                "{} | has something that does not belong there, in line 1",
            })
    @DisplayName("a file of one's own that is wrong stops the start with a sentence that says what and where")
    void refusesBadFiles(String json, String sentence) {
        Path file = own(json);

        assertThatThrownBy(() -> read(OPENAI, Map.of(), file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the file that tern.model.prices names " + sentence);
    }

    @Test
    @DisplayName("a file that is not there stops the start, and its name stays unsaid")
    void refusesMissingFiles() {
        assertThatThrownBy(() -> read(OPENAI, Map.of(), folder.resolve("absent.json")))
                .hasMessage("the file that tern.model.prices names cannot be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=gpt-5", "mine="})
    @DisplayName("half of an alias is refused where it stands")
    void refusesHalfAnAlias(String choice) {
        assertThatThrownBy(() -> read(OPENAI, Map.of("tern.model.openai.standard", choice)))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith("tern.model.openai.standard in a test must be the id of a model");
    }

    private static ModelSpec fast(ModelCatalogue models) {
        return serving(models, Tier.FAST);
    }

    private static ModelSpec serving(ModelCatalogue models, Tier tier) {
        return Objects.requireNonNull(models.tiers().get(tier));
    }

    private static Cost costOfAMillionEach(ModelSpec model) {
        return Objects.requireNonNull(model.price()).of(usage(1_000_000, 1_000_000, 0));
    }

    private static TokenUsage usage(int input, int output, int cached) {
        return TokenUsage.of(input, output, cached);
    }

    private static ModelCatalogue read(ProviderCatalogue catalogue, Map<String, String> values) {
        return catalogue.read(settings(catalogue, values));
    }

    private static ModelCatalogue read(ProviderCatalogue catalogue, Map<String, String> values, Path own) {
        return catalogue.read(settings(catalogue, values, own));
    }

    private static Settings settings(ProviderCatalogue catalogue, Map<String, String> values, Path own) {
        Map<String, String> all = new HashMap<>(values);
        all.put("tern.model.prices", own.toString());
        return settings(catalogue, all);
    }

    private static Settings settings(ProviderCatalogue catalogue, Map<String, String> values) {
        List<Setting<?>> known = new ArrayList<>(catalogue.settings());
        known.addAll(ModelSettings.SETTINGS);
        return Settings.load(known, List.of(new SettingsSource("a test", values, true)));
    }

    private Path own(String json) {
        try {
            return Files.writeString(folder.resolve("prices.json"), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
