package dev.tern.onejar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.conformance.compare.Runtimes;
import dev.tern.conformance.ingestion.Cloud;
import dev.tern.conformance.ingestion.EventCase;
import dev.tern.conformance.ingestion.EventKit;
import dev.tern.conformance.ingestion.StandIns;
import dev.tern.packaging.TernJar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("The same events come to the same under each cloud's own runtime")
class EventKitIT {
    private static final String WRONG = """
            [
              {
                "id": "wrong",
                "actions": [
                  {"put": "documents/kit/right.txt", "text": "The pump is blue."},
                  {"changed": "documents/kit/right.txt"}
                ],
                "expect": {
                  "comesAgain": true,
                  "duplicates": 1,
                  "putAside": "reason",
                  "result": "result",
                  "found": {"documents/kit/right.txt": "pump is red"},
                  "gone": ["documents/kit/right.txt"]
                }
              }
            ]
            """;

    @TestFactory
    @DisplayName("on AWS: Lambda with S3 and SQS")
    List<DynamicTest> aws() throws Exception {
        return tests(Cloud.AWS, new StandIns(Services.s3Mock(), null));
    }

    @TestFactory
    @DisplayName("on Azure: Functions with Event Grid, a queue and Blob Storage")
    List<DynamicTest> azure() throws Exception {
        return tests(Cloud.AZURE, new StandIns(null, Services.azurite()));
    }

    @TestFactory
    @DisplayName("on Google Cloud: Functions with Eventarc, Pub/Sub and Cloud Storage")
    List<DynamicTest> gcp() throws Exception {
        return tests(Cloud.GCP, new StandIns(null, null));
    }

    @Test
    @DisplayName("and what comes to something else is told, each difference by itself")
    void differences() throws Exception {
        Map<String, List<String>> wrong = kit(new StandIns(null, null)).run(Cloud.GCP, EventCase.read(WRONG));

        assertThat(wrong.get("wrong"))
                .containsExactly(
                        "it is not to come again",
                        "0 deliveries were known to be duplicates, not 1",
                        "0 instead of 1 put aside []",
                        "0 instead of 1 a result []",
                        "a search does not find the words of documents/kit/right.txt",
                        "documents/kit/right.txt is a document");
    }

    private static List<DynamicTest> tests(Cloud cloud, StandIns standIns) throws Exception {
        List<EventCase> cases = EventCase.all();
        Map<String, List<String>> wrong = kit(standIns).run(cloud, cases);
        List<DynamicTest> tests = new ArrayList<>();
        for (EventCase each : cases) {
            tests.add(DynamicTest.dynamicTest(
                    each.id() + ": " + each.reason(),
                    () -> assertThat(wrong.get(each.id())).isEmpty()));
        }
        return tests;
    }

    private static EventKit kit(StandIns standIns) throws Exception {
        TernJar jar = TernJar.of(OneJar.jar());
        return new EventKit(jar, Runtimes.beside(jar.path()), standIns);
    }
}
