package dev.tern.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tern.eval.CollectionFormat;
import dev.tern.eval.Evaluation;
import dev.tern.eval.EvaluationResult;
import dev.tern.eval.IndexRanker;
import dev.tern.eval.TestCollection;
import dev.tern.index.LuceneChunkIndex;
import dev.tern.index.RankingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code tern eval}: how well the retrieval finds, on a collection with known answers. */
@Command(name = "eval", description = "Measures retrieval on a test collection with relevance judgements.")
final class EvalCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Tern tern;

    @Option(names = "--format", required = true, paramLabel = "FORMAT", description = "smart or jsonl.")
    @SuppressWarnings("NullAway.Init")
    private String format;

    @Option(names = "--docs", required = true, paramLabel = "FILE", description = "The documents.")
    @SuppressWarnings("NullAway.Init")
    private Path docs;

    @Option(names = "--queries", required = true, paramLabel = "FILE", description = "The queries.")
    @SuppressWarnings("NullAway.Init")
    private Path queries;

    @Option(names = "--qrels", required = true, paramLabel = "FILE", description = "The relevance judgements.")
    @SuppressWarnings("NullAway.Init")
    private Path qrels;

    @Option(names = "--mode", paramLabel = "MODE", description = "bm25, vector, hybrid or all (default).")
    private String mode = "all";

    @Option(names = "--json", description = "Print the results as one JSON document.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        List<RankingMode> modes = Choice.of("--mode", mode, "all", RankingMode.values());
        CollectionFormat chosen = Choice.one("--format", format, CollectionFormat.values());
        TestCollection collection = TestCollection.read(chosen, docs, queries, qrels);
        Path folder = Files.createTempDirectory("tern-eval");
        try (LuceneChunkIndex index = new LuceneChunkIndex(folder)) {
            new CollectionIngestion(index, tern.terminal()).of(collection);
            show(evaluate(collection, index, modes));
        } finally {
            Folders.delete(folder);
        }
        return 0;
    }

    private List<EvaluationResult> evaluate(
            TestCollection collection, LuceneChunkIndex index, List<RankingMode> modes) {
        Evaluation evaluation = new Evaluation(collection);
        List<EvaluationResult> results = new ArrayList<>();
        for (RankingMode each : modes) {
            results.add(evaluation.of(
                    each.label(),
                    new IndexRanker(index, each),
                    (done, all) -> tern.terminal().progress(each.label() + ": " + done + " of " + all + " queries")));
        }
        tern.terminal().endProgress();
        return results;
    }

    private void show(List<EvaluationResult> results) throws Exception {
        if (json) {
            tern.terminal()
                    .out()
                    .println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(results));
            return;
        }
        tern.terminal().out().println("mode    nDCG@10  MAP    R@10   R@100  queries/s");
        for (EvaluationResult result : results) {
            tern.terminal()
                    .out()
                    .println(String.format(
                            Locale.ROOT,
                            "%-7s %.3f    %.3f  %.3f  %.3f  %.0f",
                            result.mode(),
                            result.ndcgAt10(),
                            result.map(),
                            result.recallAt10(),
                            result.recallAt100(),
                            result.queriesPerSecond()));
        }
    }
}
