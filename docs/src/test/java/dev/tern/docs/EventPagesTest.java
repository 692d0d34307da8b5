package dev.tern.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.cli.CommandOptions;
import dev.tern.cloud.CloudProvider;
import dev.tern.cloud.CloudProviders;
import dev.tern.config.Setting;
import dev.tern.event.EventSettings;
import dev.tern.runtime.TernRuntime;
import dev.tern.state.StoreKind;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The pages about events and stores")
class EventPagesTest {
    private static final List<String> PAGES = List.of("docs/events.md", "docs/stores.md", "docs/index-in-a-bucket.md");
    private static final String SAMPLE = "samples/document-pipeline/";

    @Test
    @DisplayName("name settings that there are")
    void settings() throws IOException {
        List<String> known =
                TernRuntime.knownSettings().stream().map(Setting::name).toList();

        for (String page : PAGES) {
            assertThat(Pages.matches("`(tern\\.[a-z][a-z.-]+)", Pages.read(page)))
                    .as(page)
                    .isNotEmpty()
                    .isSubsetOf(known);
        }
    }

    @Test
    @DisplayName("leave out no setting of events")
    void allOfEvents() throws IOException {
        List<String> settings =
                EventSettings.SETTINGS.stream().map(Setting::name).toList();

        assertThat(Pages.matches("`(tern\\.events\\.[a-z-]+)`", Pages.read("docs/events.md")))
                .containsAll(settings);
    }

    @Test
    @DisplayName("name types of CloudEvents that an adapter knows")
    void types() throws IOException {
        List<String> types = Pages.matches(
                "`((?:com\\.amazonaws|com\\.microsoft|google\\.cloud|Microsoft)\\.[\\w.]+)`",
                Pages.read("docs/events.md"));

        assertThat(types)
                .hasSizeGreaterThan(15)
                .allSatisfy(type -> assertThat(CloudProviders.find().occurrence(event(type)))
                        .isPresent());
    }

    @Test
    @DisplayName("name Tern's own types as they are read")
    void ownTypes() throws IOException {
        String reading = Pages.read("core/src/main/java/dev/tern/posted/OwnTypes.java");

        assertThat(Pages.matches("`(dev\\.tern\\.[a-z.]+\\.v1)`", Pages.read("docs/events.md")))
                .hasSize(3)
                .allSatisfy(type -> assertThat(reading).contains('"' + type + '"'));
    }

    @Test
    @DisplayName("have a row for the addresses of every kind of store of every cloud")
    void addresses() throws IOException {
        String page = Pages.read("docs/stores.md");

        for (StoreKind kind : StoreKind.values()) {
            List<String> schemes = ServiceLoader.load(CloudProvider.class).stream()
                    .flatMap(cloud -> cloud.get().schemes(kind).stream())
                    .toList();
            assertThat(schemes).hasSize(3).allSatisfy(scheme -> assertThat(page).contains("| `" + scheme + "://"));
        }
    }

    @Test
    @DisplayName("and the sample set variables that there are")
    void variables() throws IOException {
        List<String> known = TernRuntime.knownSettings().stream()
                .map(Setting::environmentName)
                .toList();

        for (String file : List.of("README.md", "template.yaml", "laptop.sh")) {
            assertThat(Pages.matches("(TERN_(?:EVENTS|INDEX|STATE|MODEL)_[A-Z]+)", Pages.read(SAMPLE + file)))
                    .as(file)
                    .isNotEmpty()
                    .isSubsetOf(known);
        }
    }

    @Test
    @DisplayName("and the sample call tern package with options that it has")
    void commands() throws IOException {
        String all = Pages.read("docs/events.md") + Pages.read(SAMPLE + "README.md");

        assertThat(Pages.matches("\\./tern package ([^\\n]+)", all))
                .hasSize(4)
                .allSatisfy(options -> assertThat(CommandOptions.of("package").all())
                        .containsAll(Pages.matches("(--[a-z-]+)", options)));
    }

    private static CloudEvent event(String type) {
        return CloudEventBuilder.v1()
                .withId("1")
                .withSource(URI.create("test"))
                .withType(type)
                .build();
    }
}
