package dev.tern.cli;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The options of a command, as the command line itself knows them. */
public final class CommandOptions {
    private final CommandLine command;

    private CommandOptions(CommandLine command) {
        this.command = command;
    }

    /** Those of {@code tern NAME}. */
    public static CommandOptions of(String name) {
        CommandLine command =
                new CommandLine(new Tern(Terminal.ofProcess())).getSubcommands().get(name);
        if (command == null) {
            throw new AssertionError("there is no command " + name);
        }
        return new CommandOptions(command);
    }

    /** The long names of all, those that every command has included. */
    public Set<String> all() {
        return longNames(command.getCommandSpec().options().stream());
    }

    /** The long names of those that this command alone has. */
    public Set<String> own() {
        return longNames(command.getCommandSpec().options().stream()
                .filter(option -> !option.inherited() && !option.usageHelp() && !option.versionHelp()));
    }

    private static Set<String> longNames(Stream<OptionSpec> options) {
        Set<String> names = new TreeSet<>();
        options.forEach(option -> names.add(option.longestName()));
        return names;
    }
}
