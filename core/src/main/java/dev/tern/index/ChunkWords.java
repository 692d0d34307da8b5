package dev.tern.index;

/** All that the vector of a chunk depends on. */
record ChunkWords(String heading, String text) {

    static ChunkWords of(Chunk chunk) {
        return new ChunkWords(chunk.heading(), chunk.text());
    }

    /** As they are embedded. */
    String joined() {
        return heading + "\n" + text;
    }
}
