package dev.tern.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tern.chat.ChatMessage;
import dev.tern.chat.ChatReply;
import dev.tern.chat.ChatRequest;
import dev.tern.index.DocumentEntry;
import dev.tern.ingest.DocumentsPage;
import dev.tern.ingest.IngestReceipt;
import dev.tern.ingest.IngestRequest;
import dev.tern.ingest.SourceDocument;
import dev.tern.model.Cost;
import dev.tern.model.ModelList;
import dev.tern.model.ModelName;
import dev.tern.model.TokenUsage;
import dev.tern.problem.Problem;
import dev.tern.problem.ProblemType;
import dev.tern.problem.Violation;
import dev.tern.rag.Citation;
import dev.tern.rag.RagAnswer;
import dev.tern.rag.RagQuery;
import dev.tern.rag.SearchRequest;
import dev.tern.rag.SearchResult;
import dev.tern.summarise.SummariseRequest;
import dev.tern.summarise.Summary;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

@DisplayName("The description of the API")
class OpenApiTest {

    private static final Path FILE = Path.of("..", "docs", "openapi.yaml");
    private static final JsonNode DESCRIPTION = read();

    @RegisterExtension
    static final Door DOOR = Door.with("tern.events.token", "t");

    @Test
    @DisplayName("is valid OpenAPI 3.1")
    void valid() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);

        SwaggerParseResult result = new OpenAPIV3Parser().readLocation(FILE.toString(), null, options);

        assertThat(result.getMessages()).isEmpty();
        assertThat(result.getOpenAPI().getOpenapi()).isEqualTo("3.1.0");
        assertThat(result.getOpenAPI().getSpecVersion()).isEqualTo(SpecVersion.V31);
    }

    @Test
    @DisplayName("names the paths and methods that there are, and no others")
    void routes() {
        Map<String, Set<String>> described = new TreeMap<>();
        DESCRIPTION.path("paths").properties().forEach(path -> {
            Set<String> methods = new TreeSet<>();
            path.getValue()
                    .fieldNames()
                    .forEachRemaining(method -> methods.add(method.toUpperCase(java.util.Locale.ROOT)));
            described.put(path.getKey(), methods);
        });

        assertThat(described).isEqualTo(DOOR.dispatcher().routes());
    }

    @Test
    @DisplayName("is served as it is written")
    void served() {
        HttpResponse response = DOOR.send("GET", "/openapi.json", Headers.none(), Body.empty());

        assertThat(response.headers().all("Content-Type")).containsExactly("application/json");
        assertThat(Door.json(response)).isEqualTo(DESCRIPTION);
    }

    @Test
    @DisplayName("lists the codes of all problems that there are")
    void codes() {
        assertThat(texts(schema("Problem").at("/properties/code/enum")))
                .containsExactlyElementsOf(
                        Stream.of(ProblemType.values()).map(ProblemType::code).toList());
    }

    @Test
    @DisplayName("has a response for every problem, with its status")
    void problemResponses() {
        Set<String> statuses = new TreeSet<>();
        DESCRIPTION
                .path("paths")
                .forEach(path -> path.forEach(
                        operation -> operation.path("responses").fieldNames().forEachRemaining(statuses::add)));

        assertThat(statuses)
                .containsAll(Stream.of(ProblemType.values())
                        .map(type -> String.valueOf(type.status()))
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    @DisplayName("names the fields that the code has, in their order")
    void fields(String pointer, Class<? extends Record> type) {
        JsonNode properties = DESCRIPTION.at("/components/schemas/" + pointer + "/properties");

        assertThat(names(properties))
                .containsExactlyElementsOf(Stream.of(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("enums")
    @DisplayName("lists the values that the code has")
    void values(String pointer, Class<?> type) {
        List<String> constants = Stream.of(type.getEnumConstants())
                .map(constant -> new JsonCodec().encode(constant).text().replace("\"", ""))
                .toList();

        assertThat(texts(DESCRIPTION.at("/components/schemas/" + pointer + "/enum")))
                .isEqualTo(constants);
    }

    @ParameterizedTest
    @MethodSource("examples")
    @DisplayName("has examples that work")
    void examples(String path, String body) {
        assertThat(DOOR.post(path, body).status()).isEqualTo(200);
    }

    static Stream<Arguments> schemas() {
        return Stream.of(
                Arguments.of("ChatRequest", ChatRequest.class),
                Arguments.of("ChatMessage", ChatMessage.class),
                Arguments.of("ChatReply", ChatReply.class),
                Arguments.of("SummariseRequest", SummariseRequest.class),
                Arguments.of("Summary", Summary.class),
                Arguments.of("RagQuery", RagQuery.class),
                Arguments.of("RagAnswer", RagAnswer.class),
                Arguments.of("Citation", Citation.class),
                Arguments.of("IngestRequest", IngestRequest.class),
                Arguments.of("SourceDocument", SourceDocument.class),
                Arguments.of("SearchRequest", SearchRequest.class),
                Arguments.of("SearchResult", SearchResult.class),
                Arguments.of("Hit", SearchResult.Hit.class),
                Arguments.of("DocumentsPage", DocumentsPage.class),
                Arguments.of("DocumentEntry", DocumentEntry.class),
                Arguments.of("IngestReceipt", IngestReceipt.class),
                Arguments.of("IngestReceipt/properties/results/items", IngestReceipt.Result.class),
                Arguments.of("ModelName", ModelName.class),
                Arguments.of("ModelList", ModelList.class),
                Arguments.of("ListedModel", ModelList.Listed.class),
                Arguments.of("ListedPrice", ModelList.ListedPrice.class),
                Arguments.of("ListedPrice/properties/longPrompts", ModelList.ListedLongPrompts.class),
                Arguments.of("TokenUsage", TokenUsage.class),
                Arguments.of("Cost", Cost.class),
                Arguments.of("Problem", Problem.class),
                Arguments.of("Problem/properties/errors/items", Violation.class));
    }

    static Stream<Arguments> enums() {
        return Stream.of(
                Arguments.of("ChatMessage/properties/role", dev.tern.chat.Role.class),
                Arguments.of("SummariseRequest/properties/length", SummariseRequest.Length.class),
                Arguments.of("SummariseRequest/properties/format", SummariseRequest.Format.class),
                Arguments.of("Summary/properties/method", Summary.Method.class),
                Arguments.of("IngestReceipt/properties/results/items/properties/status", IngestReceipt.Status.class),
                Arguments.of("ModelName/properties/tier", dev.tern.model.Tier.class),
                Arguments.of("ListedModel/properties/tiers/items", dev.tern.model.Tier.class));
    }

    static Stream<Arguments> examples() {
        Stream.Builder<Arguments> all = Stream.builder();
        DESCRIPTION
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .at("/post/requestBody/content/application~1json/examples")
                        .forEach(example -> all.add(Arguments.of(
                                path.getKey(), example.path("value").toString()))));
        return all.build();
    }

    private static JsonNode schema(String name) {
        return DESCRIPTION.at("/components/schemas/" + name);
    }

    private static List<String> names(JsonNode object) {
        Stream.Builder<String> names = Stream.builder();
        object.fieldNames().forEachRemaining(names::add);
        return names.build().toList();
    }

    private static List<String> texts(JsonNode array) {
        Stream.Builder<String> texts = Stream.builder();
        array.forEach(text -> texts.add(text.asText()));
        return texts.build().toList();
    }

    private static JsonNode read() {
        try {
            Object yaml = new Yaml().load(Files.readString(FILE));
            return new ObjectMapper().valueToTree(yaml);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
