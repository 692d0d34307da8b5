package dev.tern.index;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The index in a folder")
class LuceneContractTest extends WordIndexContract {

    @TempDir
    Path folder;

    private LuceneChunkIndex index;

    @BeforeEach
    void open() {
        index = new LuceneChunkIndex(folder.resolve("index"));
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Override
    protected ChunkIndex index() {
        return index;
    }
}
