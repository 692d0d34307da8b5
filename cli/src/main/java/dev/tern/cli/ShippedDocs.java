package dev.tern.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Tern's own docs, which the build puts into the jar. */
final class ShippedDocs {
    private static final String FOLDER = "/dev/tern/cli/docs/";

    private ShippedDocs() {}

    static List<TextFile> read() throws IOException {
        List<TextFile> docs = new ArrayList<>();
        for (Resource resource :
                new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "**/*.md")) {
            String url = resource.getURL().toString();
            String id = url.substring(url.indexOf(FOLDER) + FOLDER.length());
            docs.add(new TextFile(id, resource.getContentAsString(StandardCharsets.UTF_8)));
        }
        docs.sort(Comparator.comparing(TextFile::id));
        return docs;
    }
}
