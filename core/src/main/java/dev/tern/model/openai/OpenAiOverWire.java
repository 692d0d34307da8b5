package dev.tern.model.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.ai.model.NoopApiKey;
import org.springframework.ai.openai.api.OpenAiApi;
import org.springframework.ai.retry.RetryUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.util.CollectionUtils;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Spring AI's client of the protocol, with its three calls made by {@link WireClient}: within the call's time, let go of
 * when nobody waits, and with errors that keep their status, headers and words. Its own two HTTP clients can do none of
 * these; they are never used, and made so that they load next to nothing.
 */
final class OpenAiOverWire extends OpenAiApi {
    private static final String CHAT = "chat/completions";
    private static final String EMBEDDINGS = "embeddings";

    private final Endpoint endpoint;
    private final WireClient wire;

    OpenAiOverWire(Endpoint endpoint) {
        super(
                "http://unused.invalid",
                new NoopApiKey(),
                new LinkedMultiValueMap<>(),
                CHAT,
                EMBEDDINGS,
                RestClient.builder()
                        .requestFactory((uri, method) -> {
                            throw new UnsupportedOperationException();
                        })
                        .messageConverters(List.of(new StringHttpMessageConverter())),
                WebClient.builder()
                        .clientConnector((method, uri, call) -> Mono.error(UnsupportedOperationException::new))
                        .exchangeFunction(request -> Mono.error(UnsupportedOperationException::new)),
                RetryUtils.DEFAULT_RESPONSE_ERROR_HANDLER);
        this.endpoint = endpoint;
        this.wire = new WireClient(endpoint);
    }

    @Override
    public ResponseEntity<ChatCompletion> chatCompletionEntity(
            ChatCompletionRequest request, MultiValueMap<String, String> headers) {
        return ResponseEntity.ok(AnswerForm.completion(wire.post(CHAT, body(request), headers)));
    }

    @Override
    public Flux<ChatCompletionChunk> chatCompletionStream(
            ChatCompletionRequest request, MultiValueMap<String, String> headers) {
        ChatCompletionRequest counted = request.streamOptions() == null
                ? request.streamOptions(ChatCompletionRequest.StreamOptions.INCLUDE_USAGE)
                : request;
        Flux<ChatCompletionChunk> chunks = ChunkFlow.read(wire.events(CHAT, body(counted), headers));
        return ChunkFlow.undelayed(CollectionUtils.isEmpty(request.tools()) ? chunks : ToolChunks.whole(chunks));
    }

    @Override
    public <T> ResponseEntity<EmbeddingList<Embedding>> embeddings(EmbeddingRequest<T> request) {
        JsonNode answer = WireJson.object(wire.post(EMBEDDINGS, body(request), Map.of()));
        AnswerForm.checkError(answer);
        List<Embedding> vectors = new ArrayList<>();
        answer.path("data").forEach(vector -> vectors.add(WireJson.as(Embedding.class, vector)));
        boolean each = request.input() instanceof List<?> texts && texts.size() == vectors.size();
        if (!each) {
            throw new UnreadableAnswerException("the answer has not one embedding for each text");
        }
        vectors.sort(Comparator.comparingInt(vector -> vector.index() == null ? 0 : vector.index()));
        Usage usage = answer.hasNonNull("usage") ? WireJson.as(Usage.class, answer.path("usage")) : null;
        return ResponseEntity.ok(
                new EmbeddingList<>("list", vectors, answer.path("model").asText(), usage));
    }

    private byte[] body(Object request) {
        ObjectNode fields = WireJson.fields(request);
        fields.put("model", endpoint.model(fields.path("model").asText()));
        return WireJson.write(fields);
    }
}
