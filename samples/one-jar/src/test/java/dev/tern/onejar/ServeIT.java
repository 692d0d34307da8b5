package dev.tern.onejar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServeIT {
    private static final Pattern ADDRESS = Pattern.compile("Tern listens on (http://127\\.0\\.0\\.1:\\d+)");

    @TempDir
    private static Path data;

    private static Process server;
    private static String address;

    @BeforeAll
    static void serve() throws IOException {
        server = new ProcessBuilder(
                        OneJar.java().toString(),
                        "-jar",
                        OneJar.jar().toString(),
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        data.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader err = server.errorReader(StandardCharsets.UTF_8);
        Matcher listening = ADDRESS.matcher("");
        while (!listening.find()) {
            String line = err.readLine();
            assertThat(line).as("the server ended before it listened").isNotNull();
            listening = ADDRESS.matcher(line);
        }
        address = listening.group(1);
    }

    @AfterAll
    static void stop() {
        server.destroy();
    }

    @ParameterizedTest(name = "{0} {1} {2} answers {3}")
    @DisplayName("every route answers good and bad requests as the API description says")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            value = {
                "GET  | /health               | -                                             | 200 | \"status\":\"up\"",
                "GET  | /openapi.json         | -                                             | 200 | \"openapi\":\"3.1.0\"",
                "POST | /v1/chat              | {\"prompt\":\"What is Tern?\"}                | 200 | \"provider\":\"offline\"",
                "POST | /v1/summarise         | {\"text\":\"A tern is a bird. It flies.\"}    | 200 | \"method\":\"single\"",
                "POST | /v1/summarize         | {\"text\":\"A tern is a bird. It flies.\"}    | 200 | \"parts\":1",
                "POST | /v1/documents         | {\"documents\":[{\"id\":\"a\",\"text\":\"Terns nest in the Arctic.\"}]} | 200 | \"results\"",
                "POST | /v1/rag/query         | {\"query\":\"Who lives on Mars?\"}            | 200 | \"grounded\":false",
                "POST | /v1/functions/chat    | {\"prompt\":\"hello\"}                        | 200 | \"answer\"",
                "POST | /v1/chat              | {\"promt\":\"x\"}                             | 400 | /promt",
                "POST | /v1/chat              | -                                             | 400 | the body is required",
                "POST | /v1/chat              | {\"prompt\":                                  | 400 | ends too early at byte",
                "POST | /v1/summarise         | {\"text\":7}                                  | 400 | must be a string",
                "POST | /v1/rag/query         | {\"query\":\"x\",\"topK\":0}                  | 400 | must be from 1 to 50",
                "POST | /v1/documents         | {\"documents\":[]}                            | 400 | documents is required",
                "POST | /v1/functions/nope    | {}                                            | 404 | not_found",
                "POST | /v1/functions/chat%7CsystemProperties | {}                            | 404 | not_found",
                "POST | /v1/search            | {\"query\":\"terns\"}                         | 200 | \"hits\"",
                "GET  | /v1/documents         | -                                             | 200 | \"documents\"",
                "DELETE | /v1/documents?id=nobody | -                                         | 200 | \"deleted\"",
                "GET  | /v1/documents?id=nobody | -                                           | 404 | no document has this id",
                "POST | /v1/search            | {\"query\":\"x\",\"filter\":{\"teem\":1}}     | 400 | /filter/teem",
                "GET  | /v1/nope              | -                                             | 404 | there is no such path",
                "GET  | /v1/chat              | -                                             | 405 | OPTIONS, POST",
                "POST | /health               | {}                                            | 405 | GET, HEAD, OPTIONS",
            })
    void answers(String method, String path, String body, int status, String part) throws Exception {
        HttpResponse<String> response = send(method, path, body.equals("-") ? "" : body);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).contains(part);
        assertThat(response.headers().firstValue("X-Request-Id")).isPresent();
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValue(status < 400 ? "application/json" : "application/problem+json");
    }

    @Test
    @DisplayName("what a command ingests into the folder that a server reads is answered by the server at once")
    void ingestBesideAServer() throws Exception {
        TernProcess ingest = TernProcess.run(
                data,
                "",
                "ingest",
                OneJar.root().resolve("docs/offline-model.md").toString(),
                "--data",
                data.toString());

        HttpResponse<String> answer =
                send("POST", "/v1/rag/query", "{\"query\":\"What does the offline model cost?\"}");

        assertThat(ingest.exitCode()).isZero();
        assertThat(answer.body()).contains("\"grounded\":true");
    }

    @Test
    @DisplayName("the curl line of the README is answered")
    void answersTheReadme() throws Exception {
        Matcher curl = Pattern.compile("curl -s http://127\\.0\\.0\\.1:8080(\\S+) .*-d '([^']*)'")
                .matcher(OneJar.document("README.md"));
        assertThat(curl.find()).isTrue();

        assertThat(send("POST", curl.group(1), curl.group(2)).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("an address is compared as what is deployed there, which is Tern as it is shipped")
    void comparesAnAddress() throws Exception {
        TernProcess run = TernProcess.run(data, "", "compare", "--target", address, "--json");

        assertThat(run.exitCode()).as(run.err() + run.out()).isZero();
        assertThat(run.out()).contains("as-shipped-it-is-up").doesNotContain("caseEcho");
    }

    private static HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
