package dev.tern.aws.bedrock;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.bedrock.converse.api.StreamingToolCallBuilder;
import org.springframework.ai.chat.metadata.Usage;
import org.springframework.ai.chat.model.ChatResponse;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlockDeltaEvent;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlockStartEvent;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamMetadataEvent;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamOutput;
import software.amazon.awssdk.services.bedrockruntime.model.MessageStopEvent;

/**
 * One streamed answer as its events come in: each piece of text is a part of its own, and the last part has the reason of
 * the end, the tools that are called, and the usage, which Bedrock tells after the end. Not thread-safe: events come one
 * after the other.
 */
final class StreamedAnswer {
    private final String model;
    private final @Nullable Usage before;
    private final Map<Integer, StreamingToolCallBuilder> calls = new TreeMap<>();
    private @Nullable String stopReason;

    StreamedAnswer(String model, @Nullable Usage before) {
        this.model = model;
        this.before = before;
    }

    /** The part that the event completes, if it completes one. */
    Optional<ChatResponse> read(ConverseStreamOutput event) {
        if (event instanceof ContentBlockDeltaEvent delta) {
            return read(delta);
        }
        if (event instanceof ContentBlockStartEvent start) {
            begin(start);
        } else if (event instanceof MessageStopEvent stop) {
            stopReason = stop.stopReasonAsString();
        } else if (event instanceof ConverseStreamMetadataEvent told && stopReason != null) {
            return Optional.of(last(told.usage() == null ? null : ConverseUsage.told(told.usage(), before)));
        }
        return Optional.empty();
    }

    /** The last part, if the stream has ended without the usage. */
    Optional<ChatResponse> rest() {
        return stopReason == null ? Optional.empty() : Optional.of(last(null));
    }

    private Optional<ChatResponse> read(ContentBlockDeltaEvent event) {
        StreamingToolCallBuilder call = calls.get(event.contentBlockIndex());
        if (event.delta() == null) {
            return Optional.empty();
        }
        if (call != null && event.delta().toolUse() != null) {
            call.delta(event.delta().toolUse().input());
        }
        return Optional.ofNullable(event.delta().text())
                .map(text -> ConverseAnswer.part(model, text, List.of(), null, null));
    }

    private void begin(ContentBlockStartEvent event) {
        if (event.start() != null && event.start().toolUse() != null) {
            calls.put(
                    event.contentBlockIndex(),
                    new StreamingToolCallBuilder()
                            .id(event.start().toolUse().toolUseId())
                            .name(event.start().toolUse().name()));
        }
    }

    private ChatResponse last(@Nullable Usage usage) {
        ChatResponse last = ConverseAnswer.part(
                model,
                "",
                calls.values().stream().map(StreamingToolCallBuilder::build).toList(),
                stopReason,
                usage);
        stopReason = null;
        return last;
    }
}
