package dev.tern.cli;

import dev.tern.conformance.bench.HeatName;
import dev.tern.conformance.bench.JavaVariant;
import dev.tern.conformance.bench.LoggedStarts;
import dev.tern.conformance.profile.ProfileJson;
import dev.tern.conformance.profile.ProfileResult;
import dev.tern.conformance.profile.ProfileTable;
import dev.tern.packaging.TernJar;
import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code tern profile}: where the time of a cold start goes. */
@Command(
        name = "profile",
        description = "Shows where the time of a cold start goes, by phase and by library, by Java's log of classes.")
final class ProfileCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Tern tern;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ProfileOptions options;

    @Option(names = "--json", description = "Print the result as one JSON document.")
    private boolean json;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private RuntimesOption runtimes;

    @Override
    public Integer call() throws IOException {
        ProfileResult result = profile(options.heat(), options.variant(), options.rounds());
        tern.terminal().endProgress();
        PrintStream out = tern.terminal().out();
        out.print(json ? new ProfileJson().write(result) : new ProfileTable().write(result));
        out.flush();
        return ExitCode.OK;
    }

    private ProfileResult profile(HeatName heat, JavaVariant variant, int rounds) throws IOException {
        TernJar jar = TernJar.containing(ProfileCommand.class);
        LoggedStarts starts = new LoggedStarts(jar, runtimes.runtimes(), tern.terminal()::progress);
        return ProfileResult.of(heat, starts.run(heat, variant, rounds));
    }
}
