package dev.tern.eval;

import java.io.IOException;
import java.nio.file.Path;

/** How the files of a test collection are written. */
public enum CollectionFormat {
    /** The format of the SMART system: Cranfield, CISI, MED, CACM and others of their time. */
    SMART {
        @Override
        EntryReader open(Path file) throws IOException {
            return new SmartReader(file);
        }
    },

    /** BEIR's: one JSON object a line, and judgements in three columns with or without a header, or in TREC's four. */
    JSONL {
        @Override
        EntryReader open(Path file) throws IOException {
            return new JsonLinesReader(file);
        }
    };

    abstract EntryReader open(Path file) throws IOException;
}
