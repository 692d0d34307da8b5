package dev.tern.conformance.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.conformance.cases.Case;
import dev.tern.conformance.cases.CaseFiles;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The known limits")
class KnownLimitsTest {

    @Test
    @DisplayName("of a front door are those of the cases that meet them there, each with the platform's sentence")
    void ofAFrontDoor() {
        assertThat(KnownLimits.of("aws", "alb"))
                .containsEntry(
                        "repeated-headers-survive",
                        "A load balancer without multi-value headers passes on the last value of a repeated header or parameter.")
                .containsKey("the-largest-body-is-taken");
        assertThat(KnownLimits.of("aws", "alb-multi"))
                .containsKey("the-largest-body-is-taken")
                .doesNotContainKey("repeated-headers-survive");
    }

    @Test
    @DisplayName("are none where the platform passes everything on")
    void ofADoorWithoutLimits() {
        assertThat(KnownLimits.of("aws", "url")).isEmpty();
        assertThat(KnownLimits.of("local", "http")).isEmpty();
    }

    @Test
    @DisplayName("name cases that there are")
    void nameCases() {
        List<String> ids = CaseFiles.shipped().stream().map(Case::id).toList();
        assertThat(Parity.shipped().limits())
                .flatExtracting(PlatformLimit::cases)
                .isSubsetOf(ids);
    }
}
