package dev.tern.cli;

import dev.tern.config.TernVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code tern --version} prints. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"tern " + TernVersion.current(), "Java " + System.getProperty("java.version")};
    }
}
