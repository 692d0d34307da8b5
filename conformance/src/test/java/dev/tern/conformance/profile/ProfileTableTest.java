package dev.tern.conformance.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProfileTableTest {

    @Test
    @DisplayName("phases come in their order, dependencies the dearest first, each with its share, and then the whole")
    void tables() {
        assertThat(new ProfileTable().write(SampleProfile.result())).isEqualTo("""
                        phase                              ms     %  classes
                        Java and the platform's runtime  20.0  50.0        1
                        settings and providers           20.0  50.0        3

                        dependency     ms     %  classes
                        Java itself  30.0  75.0        3
                        Tern itself  10.0  25.0        1

                        Java 17 aws health: the last of 4 classes after 40.0 ms of Java, the first answer after 50.0 ms of the process.
                        Medians of 2 starts; % is of the time up to the last class.
                        """);
    }
}
