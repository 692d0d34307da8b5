package dev.tern.cli;

import dev.tern.conformance.image.ImageTraining;
import dev.tern.packaging.Platform;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code tern train}: called by the Dockerfiles of {@code tern package --image}, inside the image that is being built. */
@Command(
        name = "train",
        hidden = true,
        description = "Keeps the classes of the program in a container image, for its next start.")
final class TrainCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Tern tern;

    @Option(names = "--cloud", required = true, paramLabel = "CLOUD", description = "aws or gcp.")
    @SuppressWarnings("NullAway.Init")
    private String cloud;

    @Option(
            names = "--home",
            required = true,
            paramLabel = "DIR",
            description = "The folder in the image with tern.jar and start.options.")
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @Option(names = "--check", description = "Do not train; fail unless most classes come from what was kept.")
    private boolean check;

    @Override
    public Integer call() throws IOException {
        ImageTraining training = new ImageTraining(Choice.one("--cloud", cloud, Platform.values()), home);
        PrintStream out = tern.terminal().out();
        out.println(check ? training.check() : training.train().file());
        return 0;
    }
}
