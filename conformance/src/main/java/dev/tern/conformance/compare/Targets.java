package dev.tern.conformance.compare;

import dev.tern.packaging.Deployable;
import dev.tern.packaging.Packager;
import dev.tern.packaging.Platform;
import dev.tern.packaging.TernJar;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes targets of the words on the command line: what is deployed is packaged as anybody would package it. */
final class Targets {
    private static final List<String> GCP_INVOKERS = List.of("1.4.3", "2.0.0");

    private final TernJar jar;
    private final Runtimes runtimes;
    private final Packager packager;

    Targets(TernJar jar, Runtimes runtimes, Path folder) {
        this.jar = jar;
        this.runtimes = runtimes;
        this.packager = new Packager(jar, folder);
    }

    /**
     * The targets of a word.
     *
     * @throws UnknownTargetException if it is neither a cloud's name nor an address
     * @throws IOException if the jar cannot be packaged for it, or its runtime is missing
     */
    List<Target> named(String word) throws IOException {
        return switch (word) {
            case "local" -> List.of(new LocalTarget(jar));
            case "aws" -> lambda();
            case "azure" -> List.of(AzureTarget.packaged(runtimes, packager.pack(Platform.AZURE)));
            case "gcp" -> google();
            default -> List.of(new RemoteTarget(address(word), System.getenv()));
        };
    }

    private List<Target> lambda() throws IOException {
        Deployable deployable = packager.pack(Platform.AWS);
        return List.of(
                LambdaTarget.packaged(runtimes, deployable, jar.size()),
                LambdaTarget.unpacked(runtimes, deployable, jar.path(), jar.size()));
    }

    private List<Target> google() throws IOException {
        Deployable deployable = packager.pack(Platform.GCP);
        List<Target> targets = new ArrayList<>();
        for (String version : GCP_INVOKERS) {
            targets.add(GcpTarget.packaged(version, runtimes, deployable));
        }
        return targets;
    }

    private static URI address(String word) {
        boolean http = word.startsWith("https://") || word.startsWith("http://");
        if (!http) {
            throw new UnknownTargetException(word);
        }
        return URI.create(word);
    }
}
