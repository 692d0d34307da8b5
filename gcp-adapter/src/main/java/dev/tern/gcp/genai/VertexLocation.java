package dev.tern.gcp.genai;

import java.net.URI;
import java.util.function.Supplier;

/**
 * A location of Vertex AI in a project.
 *
 * @param host where its API is; it ends with a slash
 * @param project may have to be asked for
 */
record VertexLocation(URI host, Supplier<String> project, String location) {

    /** The location {@code global} has the host without a prefix. */
    static URI host(String location) {
        String prefix = location.equals("global") ? "" : location + "-";
        return URI.create("https://" + prefix + "aiplatform.googleapis.com/");
    }

    URI path(String end) {
        return host.resolve("v1/projects/" + project.get() + "/locations/" + location + "/" + end);
    }
}
