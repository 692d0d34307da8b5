package dev.tern.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.Resource;

@DisplayName("The lean context")
class LeanContextTest {

    @Test
    @DisplayName("finds a file on the class path, and files by a pattern, as any other context does")
    void files() throws IOException {
        try (GenericApplicationContext lean = started(new LeanContext());
                GenericApplicationContext usual = started(new GenericApplicationContext())) {
            String pattern = "classpath*:dev/tern/runtime/LeanContext*.class";

            assertThat(lean.getResource("classpath:dev/tern/runtime/LeanContext.class")
                            .exists())
                    .isTrue();
            assertThat(names(lean.getResources(pattern)))
                    .contains("LeanContext.class")
                    .containsExactlyInAnyOrder(names(usual.getResources(pattern)));
        }
    }

    private static String[] names(Resource[] files) {
        return Arrays.stream(files).map(Resource::getFilename).toArray(String[]::new);
    }

    private static GenericApplicationContext started(GenericApplicationContext context) {
        context.refresh();
        return context;
    }
}
