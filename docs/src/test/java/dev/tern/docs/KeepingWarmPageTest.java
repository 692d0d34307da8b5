package dev.tern.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tern.aws.LambdaEntry;
import dev.tern.cli.CommandOptions;
import dev.tern.config.SettingsSource;
import dev.tern.http.Body;
import dev.tern.http.Headers;
import dev.tern.http.HttpRequest;
import dev.tern.http.Query;
import dev.tern.invocation.Invocation;
import dev.tern.runtime.TernRuntime;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The page about keeping warm")
class KeepingWarmPageTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    // Made by whatever keeps warm, and by nothing else here.
    private static final String A_FUNCTION = "ragQuery";

    @TempDir
    private Path data;

    private String page;
    private TernRuntime tern;

    @BeforeEach
    void start() throws IOException {
        page = Pages.read("docs/keeping-warm.md");
        tern = started();
    }

    @AfterEach
    void stop() {
        tern.close();
    }

    @Test
    @DisplayName("shows events of AWS that keep warm, each by itself")
    void eventsOfAws() throws IOException {
        List<String> events = eventsOnThePage();

        assertThat(events).hasSize(3);
        for (String event : events) {
            try (TernRuntime fresh = started()) {
                assertThat(isWarm(fresh)).isFalse();

                assertThat(new LambdaEntry(fresh).answer(event)).isEqualTo("null");

                assertThat(isWarm(fresh)).isTrue();
            }
        }
    }

    @Test
    @DisplayName("shows the event of a rule as it really comes")
    void realEvent() throws IOException {
        JsonNode real = JSON.readTree(Pages.read("aws-adapter/src/test/resources/events/cloudwatch_event.json"));

        assertThat(jsonOnThePage()).contains(real);
    }

    @Test
    @DisplayName("names the constant input as the schedule sends it")
    void constantInput() throws IOException {
        String input = Pages.firstMatch("\\| AWS Lambda \\|[^|]*\\| `([^`]+)`", page);

        assertThat(eventsOnThePage()).contains(input);
    }

    @Test
    @DisplayName("has Cloud Scheduler call an address that keeps warm, while plain /health does not")
    void addressOnGoogle() {
        URI address = URI.create(Pages.firstMatch("--uri \"\\$TERN_URL([^\"]+)\"", page));

        assertThat(status(address.getPath(), null)).isEqualTo(200);
        assertThat(isWarm(tern)).isFalse();
        assertThat(status(address.getPath(), address.getQuery())).isEqualTo(200);
        assertThat(isWarm(tern)).isTrue();
    }

    @Test
    @DisplayName("shows the timer that is packaged for Azure")
    void timerOfAzure() throws IOException {
        try (InputStream timer =
                KeepingWarmPageTest.class.getResourceAsStream("/META-INF/tern/azure/keepWarm/function.json")) {
            assertThat(jsonOnThePage()).contains(JSON.readTree(timer));
        }
    }

    @Test
    @DisplayName("calls tern with options that it has, --keep-warm among them")
    void commands() {
        List<String> commands = Pages.matches("^ *\\./tern ([^\\n]+)$", page);

        assertThat(commands).anySatisfy(command -> assertThat(command).contains("--keep-warm"));
        for (String command : commands) {
            assertThat(CommandOptions.of(command.split(" ", 2)[0]).all())
                    .containsAll(Pages.matches("(--[a-z-]+)", command));
        }
    }

    @Test
    @DisplayName("calculates right")
    void sums() {
        List<String> sums = Pages.matches("^(\\S[^\\n]*\\d x \\d[^\\n]* = [\\d.]+)$", page);

        assertThat(sums).hasSizeGreaterThan(10).allSatisfy(KeepingWarmPageTest::isRight);
    }

    @Test
    @DisplayName("calculates with the prices that it names")
    void prices() {
        String table = page.substring(page.indexOf("| Lambda, x86 |"), page.indexOf("The events, with"));
        List<BigDecimal> named = numbers("(\\d+\\.\\d+)", table);
        numbers("(\\d+\\.\\d+) per million", table).forEach(price -> named.add(number(price.movePointLeft(6))));

        assertThat(numbers(" x (\\d+\\.\\d+) += ", page))
                .hasSizeGreaterThan(10)
                .allSatisfy(price -> assertThat(named).contains(price));
    }

    private static List<BigDecimal> numbers(String regex, String text) {
        List<BigDecimal> numbers = new ArrayList<>();
        Pages.matches(regex, text).forEach(each -> numbers.add(number(new BigDecimal(each))));
        return numbers;
    }

    /** Without zeros at its end, since two numbers are only equal if they have the same. */
    private static BigDecimal number(BigDecimal number) {
        return number.stripTrailingZeros();
    }

    private TernRuntime started() {
        return TernRuntime.start(List.of(
                SettingsSource.of("the test", Map.of("tern.data", data.toString(), "tern.model.provider", "offline"))));
    }

    private static boolean isWarm(TernRuntime tern) {
        return tern.context().getBeanFactory().containsSingleton(A_FUNCTION);
    }

    /** Those of AWS: whole, or as the input of a schedule. */
    private List<String> eventsOnThePage() throws IOException {
        List<String> events = new ArrayList<>();
        for (JsonNode json : jsonOnThePage()) {
            if (json.has("Input")) {
                events.add(json.path("Input").asText());
            } else if (json.has("detail-type")) {
                events.add(json.toString());
            }
        }
        return events;
    }

    private List<JsonNode> jsonOnThePage() throws IOException {
        List<JsonNode> all = new ArrayList<>();
        for (String block : Pages.matches("```json\\n(.*?)```", page)) {
            all.add(JSON.readTree(block));
        }
        return all;
    }

    private int status(String path, String query) {
        Invocation call = Invocation.of(null, null, Instant.now().plus(Duration.ofMinutes(1)));
        return tern.dispatcher()
                .handle(new HttpRequest("GET", path, Query.parse(query), Headers.none(), Body.empty(), call))
                .status();
    }

    private static void isRight(String sum) {
        String[] sides = sum.replaceFirst("^.*? {2,}", "").split(" += +", -1);
        BigDecimal result = new BigDecimal(sides[1]);
        BigDecimal product =
                Stream.of(sides[0].split(" x ")).map(BigDecimal::new).reduce(BigDecimal.ONE, BigDecimal::multiply);
        assertThat(product.setScale(result.scale(), RoundingMode.HALF_UP)).isEqualTo(result);
    }
}
