package dev.tern.http;

import dev.tern.function.ExportedFunction;
import dev.tern.function.ExportedFunctions;
import dev.tern.function.FunctionType;
import dev.tern.function.UnsupportedFunctionException;
import dev.tern.index.ChunkIndex;
import dev.tern.invocation.Invocation;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Touches what the next call needs, so that it is made and in memory when that comes: every exported function with what
 * reads and writes its JSON, and the index of documents. No function is called, no model is asked, nothing is sent over
 * the network, nothing is written, and no budget is used; only a schedule also keeps the index in order. Thread-safe.
 */
public final class KeepWarm {
    private final ExportedFunctions functions;
    private final JsonCodec json;
    private final Supplier<Optional<ChunkIndex>> index;

    /**
     * For the exported functions.
     *
     * @param index gives the index of documents, if a function has asked for it
     */
    public KeepWarm(ExportedFunctions functions, JsonCodec json, Supplier<Optional<ChunkIndex>> index) {
        this.functions = functions;
        this.json = json;
        this.index = index;
    }

    /**
     * Touches all of it, and states of the call that it was one to keep warm.
     *
     * @throws RuntimeException if a function cannot be made, as the first call of it would
     */
    public void touch(Invocation call) {
        touch();
        call.facts().put("keepWarm", true);
    }

    /**
     * Touches all of it, for no call.
     *
     * @throws RuntimeException if a function cannot be made, as the first call of it would
     */
    public void touch() {
        for (String name : functions.names()) {
            touch(name);
        }
        index.get().ifPresent(ChunkIndex::touch);
    }

    /**
     * What a schedule has done: all of it is touched, and the index is kept in order, for which it may write.
     *
     * @throws RuntimeException if a function cannot be made, or the index not be kept
     */
    public void onSchedule(Invocation call) {
        touch(call);
        index.get().ifPresent(ChunkIndex::upkeep);
    }

    private void touch(String name) {
        try {
            functions.find(name).ifPresent(this::touch);
        } catch (UnsupportedFunctionException e) {
            // A call is told so; there is nothing to keep.
        }
    }

    private void touch(ExportedFunction function) {
        prepare(function.input());
        prepare(function.output());
    }

    private void prepare(FunctionType type) {
        if (type.shape() == FunctionType.Shape.VALUE || type.shape() == FunctionType.Shape.ELEMENTS) {
            json.prepare(type.payload().getType());
        }
    }
}
