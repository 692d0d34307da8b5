package dev.tern.conformance.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.cloud.function.context.FunctionCatalog;
import org.springframework.cloud.function.context.catalog.SimpleFunctionRegistry.FunctionInvocationWrapper;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.StringUtils;

class BaselineApplicationTest {
    private static ConfigurableApplicationContext context;

    @BeforeAll
    static void start() {
        context = new SpringApplicationBuilder(BaselineApplication.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .run();
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    @DisplayName("Every function that the cases call is a bean of it, Tern's own and those of the cases")
    void hasAllFunctions() {
        assertThat(StringUtils.commaDelimitedListToSet(CaseApplication.FUNCTIONS))
                .hasSizeGreaterThan(40)
                .allMatch(context::containsBean);
    }

    @Test
    @DisplayName("The framework's catalogue knows their types")
    void knowsTheTypes() {
        FunctionInvocationWrapper length =
                context.getBean(FunctionCatalog.class).lookup("caseLength");

        assertThat(length.getInputType()).isEqualTo(String.class);
        assertThat(length.getOutputType()).isEqualTo(Integer.class);
    }

    @Test
    @DisplayName("The framework takes it for an application that Boot configures: annotated itself, and no initializer")
    void isABootApplication() {
        assertThat(BaselineApplication.class).hasAnnotation(SpringBootApplication.class);
        assertThat(ApplicationContextInitializer.class.isAssignableFrom(BaselineApplication.class))
                .isFalse();
    }
}
