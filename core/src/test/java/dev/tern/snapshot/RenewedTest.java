package dev.tern.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is renewed")
class RenewedTest {
    private final AtomicInteger made = new AtomicInteger();
    private final Renewed<String> renewed = new Renewed<>(() -> "thing " + made.incrementAndGet());

    @Test
    @DisplayName("is made when it is first asked for, and once")
    void once() {
        assertThat(made).hasValue(0);
        assertThat(renewed.get()).isEqualTo("thing 1");
        assertThat(renewed.get()).isEqualTo("thing 1");
    }

    @Test
    @DisplayName("is made anew after each restore, by whoever asks first and not by the restore")
    void anew() {
        renewed.get();
        Restores.another();
        Restores.another();

        assertThat(made).hasValue(1);
        assertThat(renewed.get()).isEqualTo("thing 2");
        Restores.another();
        assertThat(renewed.get()).isEqualTo("thing 3");
        assertThat(renewed.get()).isEqualTo("thing 3");
    }

    @Test
    @DisplayName("is not replaced by a thing from before the restore if that cannot be made again, but tried again")
    void afterFailure() {
        Renewed<String> fragile = new Renewed<>(() -> {
            if (made.incrementAndGet() == 2) {
                throw new IllegalStateException("not now");
            }
            return "thing " + made.get();
        });
        fragile.get();
        Restores.another();

        assertThatThrownBy(fragile::get).isInstanceOf(IllegalStateException.class);
        assertThat(fragile.get()).isEqualTo("thing 3");
    }
}
