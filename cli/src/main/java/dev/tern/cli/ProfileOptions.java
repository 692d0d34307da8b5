package dev.tern.cli;

import dev.tern.cli.Choice.IllegalChoiceException;
import dev.tern.conformance.archive.ArchiveKind;
import dev.tern.conformance.bench.BenchRoute;
import dev.tern.conformance.bench.HeatName;
import dev.tern.conformance.bench.JavaVariant;
import dev.tern.conformance.bench.Layout;
import dev.tern.conformance.process.Java;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which start {@code tern profile} is to look at. */
final class ProfileOptions {
    @Option(
            names = "--layout",
            paramLabel = "LAYOUT",
            defaultValue = "aws",
            description = "aws (the jar on the class path), aws-lib (as it is packaged), aws-unpacked, gcp or azure"
                    + " (default: aws).")
    private String layout = "";

    @Option(
            names = "--route",
            paramLabel = "ROUTE",
            defaultValue = "health",
            description = "health, chat (the offline model), bedrock (its SDK) or rag (default: health).")
    private String route = "";

    @Option(
            names = "--java",
            paramLabel = "N",
            description = "A Java of this machine by its first number, such as 17 (default: the running one).")
    private @Nullable Integer java;

    @Option(
            names = "--archive",
            paramLabel = "WHICH",
            defaultValue = "without",
            description = "with or without a class-data archive, on Java 17 to 24 (default: without).")
    private String archive = "";

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many starts, of which the medians count (default: 5).")
    private int rounds;

    Layout layout() {
        return Choice.one("--layout", layout, Layout.values());
    }

    BenchRoute route() {
        return Choice.one("--route", route, BenchRoute.values());
    }

    /** As it is started in the layout. */
    JavaVariant variant() throws IOException {
        Java chosen = java == null ? Java.running() : JavaChoice.installed(java);
        boolean archived = archived();
        if (archived && ArchiveKind.of(chosen.feature()) == ArchiveKind.AOT_CACHE) {
            throw new IllegalChoiceException("--archive with needs Java 17 to 24:"
                    + " with an AOT cache Java has loaded all classes before the program begins");
        }
        return new JavaVariant(chosen, archived);
    }

    int rounds() {
        return Choice.atLeastOne("--rounds", rounds);
    }

    HeatName heat() throws IOException {
        return new HeatName(variant().label(), layout(), route());
    }

    private boolean archived() {
        if (!List.of("with", "without").contains(archive)) {
            throw new IllegalChoiceException("--archive must be one of with, without");
        }
        boolean with = archive.equals("with");
        if (with && !layout().isArchivable()) {
            throw new IllegalChoiceException("--archive with needs a layout that takes archives: aws or gcp");
        }
        return with;
    }
}
