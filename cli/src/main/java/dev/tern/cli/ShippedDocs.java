package dev.tern.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Tern's own docs, which the build puts into the jar. */
final class ShippedDocs {
    private static final String FOLDER = "/dev/tern/cli/docs/";

    private ShippedDocs() {}

    static List<DocumentFile> read() throws IOException {
        List<DocumentFile> docs = new ArrayList<>();
        for (Resource resource :
                new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "**/*.*")) {
            String url = resource.getURL().toString();
            String id = url.substring(url.indexOf(FOLDER) + FOLDER.length());
            docs.add(new DocumentFile(id, resource.contentLength(), resource::getContentAsByteArray));
        }
        docs.sort(Comparator.comparing(DocumentFile::id));
        return docs;
    }
}
