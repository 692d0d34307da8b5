package dev.tern.cli;

import dev.tern.cli.Choice.IllegalChoiceException;
import dev.tern.conformance.models.ModelComparison;
import dev.tern.conformance.models.ModelContest;
import dev.tern.conformance.models.ModelPrompt;
import dev.tern.conformance.models.ModelQuestion;
import dev.tern.conformance.models.PromptFile;
import dev.tern.conformance.report.ModelsJson;
import dev.tern.conformance.report.ModelsPage;
import dev.tern.conformance.report.ModelsTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code tern compare-models}: the same prompts through several providers, side by side. */
@Command(
        name = "compare-models",
        description = "Puts the same prompts to the models of several providers, and shows what each answered and cost.")
final class CompareModelsCommand implements Callable<Integer> {
    private static final int WIDTH = 120;
    private static final double HOTTEST = 2;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Tern tern;

    @Option(
            names = "--prompts",
            paramLabel = "FILE",
            required = true,
            description = "A prompt a line, or JSON lines with prompt and system; # begins a comment.")
    @SuppressWarnings("NullAway.Init")
    private Path prompts;

    @Option(
            names = "--provider",
            paramLabel = "NAME",
            description = "offline, openai, ...; several (default: all that are configured here).")
    private @Nullable List<String> providers;

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "fast, standard, reasoning, or a model id (default: standard).")
    private String model = "standard";

    @Option(names = "--out", paramLabel = "FILE", description = "Write a page to look at.")
    private @Nullable Path page;

    @Option(names = "--json", description = "Print the results as one JSON document.")
    private boolean json;

    @Option(names = "--max-tokens", paramLabel = "N", description = "The most tokens of an answer.")
    private @Nullable Integer maxTokens;

    @Option(
            names = "--temperature",
            paramLabel = "T",
            description = "0 to 2; left out for models that do not take one.")
    private @Nullable Double temperature;

    @Override
    public Integer call() throws IOException {
        check();
        ModelComparison comparison = comparison(PromptFile.read(prompts));
        tern.terminal().endProgress();
        if (page != null) {
            Files.writeString(page, new ModelsPage().write(comparison));
        }
        String report = json ? new ModelsJson().write(comparison) : new ModelsTable(WIDTH).write(comparison);
        tern.terminal().out().print(report);
        tern.terminal().out().flush();
        return comparison.isAllAnswered() ? 0 : 1;
    }

    private void check() {
        if (maxTokens != null && maxTokens < 1) {
            throw new IllegalChoiceException("--max-tokens must be at least 1");
        }
        if (temperature != null && !(temperature >= 0 && temperature <= HOTTEST)) {
            throw new IllegalChoiceException("--temperature must be from 0 to 2");
        }
    }

    private ModelComparison comparison(List<ModelPrompt> asked) {
        try (ModelDoors doors = new ModelDoors(tern.data)) {
            List<String> names = providers == null ? doors.configured() : providers;
            ModelQuestion question = new ModelQuestion(maxTokens, temperature, doors.patience());
            return new ModelContest(model, question, tern.terminal()::progress).of(asked, doors.models(names, model));
        }
    }
}
