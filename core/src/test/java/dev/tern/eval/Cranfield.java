package dev.tern.eval;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** The Cranfield collection. */
public final class Cranfield {
    private Cranfield() {}

    public static TestCollection collection() throws IOException, URISyntaxException {
        return TestCollection.read(CollectionFormat.SMART, file("cran.all.1400"), file("cran.qry"), file("cranqrel"));
    }

    private static Path file(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(Cranfield.class.getResource("/cranfield/" + name))
                .toURI());
    }
}
