package dev.tern.cli;

import dev.tern.packaging.AzureTrigger;
import dev.tern.packaging.Deployable;
import dev.tern.packaging.ImagePackager;
import dev.tern.packaging.Packager;
import dev.tern.packaging.Platform;
import dev.tern.packaging.TernJar;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code tern package}: what each cloud's own tool takes, around one and the same jar. */
@Command(name = "package", description = "Makes what each cloud's own tool deploys, and says how.")
final class PackageCommand implements Callable<Integer> {
    private static final double MEGABYTE = 1024 * 1024;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Tern tern;

    @Option(names = "--cloud", required = true, paramLabel = "CLOUD", description = "aws, azure, gcp or all.")
    @SuppressWarnings("NullAway.Init")
    private String cloud;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write to.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--jar",
            paramLabel = "FILE",
            description = "The jar of an application of your own (default: this).")
    private @Nullable Path jar;

    @Option(names = "--image", description = "Write a folder for docker build instead of what the cloud's tool takes.")
    private boolean image;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private RuntimesOption runtimes;

    @Option(
            names = "--keep-warm",
            description = "On Azure, add a timer that keeps an instance warm. Its calls are paid for. On the plan Flex"
                    + " Consumption the timer runs on an instance of its own, which answers no requests: leave it out"
                    + " there, and set always ready instances instead.")
    private boolean keepWarm;

    @Option(
            names = "--on",
            split = ",",
            paramLabel = "EVENT",
            description = "On Azure, add a function for these events, each with the app settings that it needs:"
                    + " event-grid; blob or blob-polling (TernStorage, TernContainer); queue (TernStorage, TernQueue);"
                    + " service-bus or service-bus-batch (TernServiceBus, TernServiceBusQueue).")
    private List<String> events = List.of();

    @Override
    public Integer call() throws IOException {
        List<Platform> platforms = Choice.of("--cloud", cloud, "all", Platform.values());
        if (!platforms.contains(Platform.AZURE)) {
            refuse(keepWarm, "--keep-warm adds a timer");
            refuse(!events.isEmpty(), "--on adds functions");
        }
        List<AzureTrigger> triggers = events.stream()
                .map(event -> Choice.one("--on", event, AzureTrigger.values()))
                .toList();
        TernJar packed = jar == null ? TernJar.containing(PackageCommand.class) : TernJar.of(jar);
        PrintStream printer = tern.terminal().out();
        for (Platform platform : platforms) {
            print(image ? image(packed, platform, triggers) : upload(packed, platform, triggers), printer);
        }
        printer.printf(Locale.ROOT, "tern.jar  %.1f MB  sha256 %s%n", packed.size() / MEGABYTE, packed.sha256());
        return 0;
    }

    private void refuse(boolean asked, String what) {
        if (asked) {
            throw new Choice.IllegalChoiceException(what + " of Azure's, and --cloud " + cloud + " leaves Azure out");
        }
    }

    private Deployable upload(TernJar packed, Platform platform, List<AzureTrigger> triggers) throws IOException {
        Packager packager = new Packager(packed, out).on(triggers);
        return (keepWarm ? packager.keepingWarm() : packager).pack(platform);
    }

    private Deployable image(TernJar packed, Platform platform, List<AzureTrigger> triggers) throws IOException {
        ImagePackager packager = new ImagePackager(packed, out).on(triggers);
        return (keepWarm ? packager.keepingWarm() : packager)
                .pack(platform, ImageRuntime.jars(platform, runtimes.runtimes()));
    }

    private static void print(Deployable made, PrintStream printer) {
        printer.printf("%s  %s%n  tern.jar sha256 %s%n", made.platform().label(), made.upload(), made.jarSha256());
        made.commands().forEach(command -> printer.println("  " + command));
        printer.println();
    }
}
