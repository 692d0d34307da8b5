package dev.tern.cli;

import dev.tern.cli.Choice.IllegalChoiceException;
import dev.tern.cloud.Cloud;
import dev.tern.config.Settings;
import dev.tern.config.SettingsSource;
import dev.tern.config.TernProperties;
import dev.tern.conformance.models.AnswerFailure;
import dev.tern.conformance.models.AskedModel;
import dev.tern.conformance.models.ModelUnderTest;
import dev.tern.conformance.models.UnstartedModel;
import dev.tern.model.ModelProviders;
import dev.tern.model.Models;
import dev.tern.model.Task;
import dev.tern.model.Tier;
import dev.tern.problem.ProblemException;
import dev.tern.runtime.StartException;
import dev.tern.runtime.TernRuntime;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A runtime for each provider, all else being as the settings say, to ask their models side by side. */
final class ModelDoors implements AutoCloseable {
    private static final String COMMAND_LINE = "the command line";

    private final @Nullable Path data;
    private final List<TernRuntime> runtimes = new ArrayList<>();

    ModelDoors(@Nullable Path data) {
        this.data = data;
    }

    /** The providers that can be asked here, by name. */
    List<String> configured() {
        ModelProviders providers = ModelProviders.find();
        Settings settings = TernRuntime.settings(overrides(Map.of()));
        ConfiguredProviders configured = new ConfiguredProviders(settings, chosen(settings), System.getenv());
        return providers.names().stream()
                .filter(name -> configured.has(name, providers.named(name).settings()))
                .toList();
    }

    /** How long a call may take here. */
    Duration patience() {
        return TernProperties.from(TernRuntime.settings(overrides(Map.of()))).timeout();
    }

    /**
     * The models of these providers, each started; one that cannot be says why when it is asked.
     *
     * @throws IllegalChoiceException if there is no provider of such a name
     */
    List<ModelUnderTest> models(List<String> names, String asked) {
        Set<String> known = ModelProviders.find().names();
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new IllegalChoiceException("--provider must be one of " + String.join(", ", known));
        });
        return new LinkedHashSet<>(names)
                .stream().map(name -> model(name, asked)).toList();
    }

    private static String chosen(Settings settings) {
        return TernProperties.from(settings)
                .modelProvider()
                .orElseGet(() -> Cloud.detect(System.getenv()).modelProvider());
    }

    private ModelUnderTest model(String name, String asked) {
        try {
            Models models = start(name).context().getBean(Models.class);
            String answers = models.list().provider();
            return answers.equals(name)
                    ? new AskedModel(name, models.choose(asked, Tier.STANDARD, Task.of("")))
                    : unstarted(name, "the application has a chat model of its own");
        } catch (StartException e) {
            return unstarted(name, String.valueOf(e.getMessage()));
        } catch (ProblemException e) {
            return unstarted(name, e.detail());
        }
    }

    private TernRuntime start(String name) {
        TernRuntime runtime = TernRuntime.start(overrides(Map.of("tern.model.provider", name)));
        runtimes.add(runtime);
        return runtime;
    }

    private List<SettingsSource> overrides(Map<String, String> given) {
        Map<String, String> values = new HashMap<>(given);
        if (data != null) {
            values.put("tern.data", data.toString());
        }
        return List.of(SettingsSource.of(COMMAND_LINE, values));
    }

    private static ModelUnderTest unstarted(String name, String sentence) {
        return new UnstartedModel(name, AnswerFailure.ofStart(sentence));
    }

    @Override
    public void close() {
        runtimes.forEach(TernRuntime::close);
    }
}
