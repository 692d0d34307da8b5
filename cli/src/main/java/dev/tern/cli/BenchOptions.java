package dev.tern.cli;

import dev.tern.cli.Choice.IllegalChoiceException;
import dev.tern.conformance.bench.BenchPlan;
import dev.tern.conformance.bench.BenchRoute;
import dev.tern.conformance.bench.JavaVariant;
import dev.tern.conformance.bench.Layout;
import dev.tern.conformance.bench.Rival;
import dev.tern.conformance.process.InstalledJavas;
import dev.tern.conformance.process.Java;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code tern bench} is to measure. */
final class BenchOptions {
    private static final int ROUNDS = 7;
    private static final int CALLS = 2_000;
    private static final int SHORT_ROUNDS = 3;
    private static final int SHORT_CALLS = 1_000;
    private static final List<Layout> SHORT_LAYOUTS = List.of(Layout.AWS, Layout.GCP, Layout.AZURE);
    private static final List<BenchRoute> SHORT_ROUTES =
            List.of(BenchRoute.HEALTH, BenchRoute.CHAT, BenchRoute.BEDROCK);

    @Option(
            names = "--layout",
            paramLabel = "LAYOUT",
            description = "aws (the jar on the class path), aws-lib (as it is packaged), aws-unpacked, gcp or azure;"
                    + " several (default: all).")
    private @Nullable List<String> layouts;

    @Option(
            names = "--route",
            paramLabel = "ROUTE",
            description = "health, chat (the offline model), bedrock (its SDK) or rag; several (default: all).")
    private @Nullable List<String> routes;

    @Option(
            names = "--java",
            paramLabel = "N",
            description =
                    "A Java of this machine by its first number, such as 17; several (default: oldest and newest).")
    private @Nullable List<Integer> javas;

    @Option(
            names = "--archive",
            paramLabel = "WHICH",
            description =
                    "with, without or both: class-data archives (AOT caches from Java 25 on) for all (default: both).")
    private @Nullable String archive;

    @Option(names = "--rounds", paramLabel = "N", description = "How many starts of each (default: 7).")
    private @Nullable Integer rounds;

    @Option(
            names = "--calls",
            paramLabel = "N",
            description = "How many calls warm each process before its memory is read, and how many are then measured"
                    + " (default: 2000).")
    private @Nullable Integer calls;

    @Option(names = "--short", description = "A run of some minutes: this Java, fewer rounds, and no archives.")
    private boolean brief;

    @Option(
            names = "--vs",
            paramLabel = "LABEL=CLASSPATH,HANDLER",
            description = "Another Lambda function in the same run, on the layout aws; several.")
    private List<String> rivals = List.of();

    /** As a plan. */
    BenchPlan plan() throws IOException {
        List<Rival> others = others();
        List<Layout> where = layouts();
        return new BenchPlan(
                variants(where),
                where,
                routes == null ? defaultRoutes() : choices("--route", routes, BenchRoute.values()),
                others,
                atLeastOne("--rounds", rounds, brief ? SHORT_ROUNDS : ROUNDS),
                atLeastOne("--calls", calls, brief ? SHORT_CALLS : CALLS));
    }

    private List<BenchRoute> defaultRoutes() {
        return brief ? SHORT_ROUTES : List.of(BenchRoute.values());
    }

    private List<Layout> layouts() {
        if (layouts == null) {
            return rivals.isEmpty() ? (brief ? SHORT_LAYOUTS : List.of(Layout.values())) : List.of(Layout.AWS);
        }
        List<Layout> chosen = choices("--layout", layouts, Layout.values());
        if (!rivals.isEmpty() && !chosen.equals(List.of(Layout.AWS))) {
            throw new IllegalChoiceException("--vs takes Lambda functions on a class path: --layout must be aws alone");
        }
        return chosen;
    }

    private List<JavaVariant> variants(List<Layout> where) throws IOException {
        String which = archives(where);
        List<JavaVariant> variants = new ArrayList<>();
        for (Java java : javas()) {
            Stream.of(false, true)
                    .filter(archived -> !which.equals(archived ? "without" : "with"))
                    .forEach(archived -> variants.add(new JavaVariant(java, archived)));
        }
        return variants;
    }

    private String archives(List<Layout> where) {
        String which = archive == null ? (brief ? "without" : "both") : archive;
        if (!List.of("with", "without", "both").contains(which)) {
            throw new IllegalChoiceException("--archive must be one of with, without, both");
        }
        if (which.equals("with") && where.stream().noneMatch(Layout::isArchivable)) {
            throw new IllegalChoiceException("--archive with needs a layout that takes archives: "
                    + Stream.of(Layout.values())
                            .filter(Layout::isArchivable)
                            .map(Layout::label)
                            .collect(Collectors.joining(" or ")));
        }
        return which;
    }

    private List<Java> javas() throws IOException {
        if (javas != null) {
            List<Java> chosen = new ArrayList<>();
            for (int feature : new LinkedHashSet<>(javas)) {
                chosen.add(JavaChoice.installed(feature));
            }
            return chosen;
        }
        if (brief) {
            return List.of(Java.running());
        }
        List<Java> all = InstalledJavas.all();
        return Stream.of(all.get(0), all.get(all.size() - 1)).distinct().toList();
    }

    private List<Rival> others() throws IOException {
        List<Rival> parsed = new ArrayList<>();
        Set<String> labels = new HashSet<>();
        for (String text : rivals) {
            Rival rival = parsed(text);
            if (!labels.add(rival.label())) {
                throw new IllegalChoiceException("--vs: there are two of the label " + rival.label());
            }
            parsed.add(rival);
        }
        return parsed;
    }

    private static Rival parsed(String text) throws IOException {
        try {
            return Rival.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalChoiceException(String.valueOf(e.getMessage()));
        }
    }

    private static <E extends Enum<E>> List<E> choices(String option, List<String> words, E[] values) {
        return words.stream()
                .map(word -> Choice.one(option, word, values))
                .distinct()
                .toList();
    }

    private static int atLeastOne(String option, @Nullable Integer given, int otherwise) {
        return Choice.atLeastOne(option, given == null ? otherwise : given);
    }
}
