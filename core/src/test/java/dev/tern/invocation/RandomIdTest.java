package dev.tern.invocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.snapshot.Restores;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A random id")
class RandomIdTest {

    @Test
    @DisplayName("is a UUID of version 4 and of the usual variant, which may be a request's id")
    void form() {
        UUID id = UUID.fromString(RandomId.next());

        assertThat(id.version()).isEqualTo(4);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(RequestId.isUsable(RandomId.next())).isTrue();
    }

    @Test
    @DisplayName("is drawn once, before a restore and after it")
    void unique() {
        Set<String> drawn = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            drawn.add(RandomId.next());
        }
        Restores.another();
        for (int i = 0; i < 100; i++) {
            drawn.add(RandomId.next());
        }
        assertThat(drawn).hasSize(200);
    }
}
