package dev.tern.embedding.table;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/** The files of the model, which a jar on the class path carries. */
final class ModelFiles {

    static final String WEIGHTS = "/all-minilm-l6-v2-q.onnx";
    static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

    private ModelFiles() {}

    static byte[] read(String name) throws IOException {
        try (InputStream in = ModelFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException(name);
            }
            return in.readAllBytes();
        }
    }
}
