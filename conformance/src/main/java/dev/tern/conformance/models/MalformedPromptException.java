package dev.tern.conformance.models;

import java.nio.file.Path;

/** A file of prompts cannot be read as such. The message names the file and the line, and repeats nothing of it. */
public final class MalformedPromptException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private MalformedPromptException(String sentence) {
        super(sentence);
    }

    static MalformedPromptException of(Path file, int line, String what) {
        return new MalformedPromptException(file.getFileName() + ", line " + line + ": " + what);
    }

    static MalformedPromptException of(Path file, String what) {
        return new MalformedPromptException(file.getFileName() + ": " + what);
    }
}
