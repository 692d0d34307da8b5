package dev.tern.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("X-Ray's trace header")
class XRayTraceTest {

    @ParameterizedTest
    @CsvSource({
        "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1,"
                + "00-5759e988bd862e3fe1be46a994272793-53995c3f42cd8ad8-01",
        "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=0;Lineage=a87bd80c:0|68fd508a:5,"
                + "00-5759e988bd862e3fe1be46a994272793-53995c3f42cd8ad8-00",
        "Self=1-67891234-12456789abcdef012345678;Root=1-67891233-ABCDEF012345678912345678,"
                + "00-67891233abcdef012345678912345678-2345678912345678-00",
        "Sampled=?; Root=1-5759e988-bd862e3fe1be46a994272793,"
                + "00-5759e988bd862e3fe1be46a994272793-e1be46a994272793-00"
    })
    @DisplayName("is the same trace in W3C's form, whatever stands beside the root")
    void mapped(String header, String traceParent) {
        assertThat(XRayTrace.toTraceParent(header)).hasValue(traceParent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Root", "Root=", "Root=1-5759e988", "Root=2-5759e988-bd862e3fe1be46a994272793", ";;="})
    @DisplayName("without a root of the known form is no trace")
    void ignored(String header) {
        assertThat(XRayTrace.toTraceParent(header)).isEmpty();
    }
}
