package dev.tern.once;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.invocation.Invocation;
import dev.tern.state.InMemoryKeyValueStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A piece of work")
class ClaimsTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final Claims claims = new Claims(new InMemoryKeyValueStore(now::get, 100, 10_000), Duration.ofHours(1));

    @Test
    @DisplayName("is one claimant's, of however many that come at once")
    void onlyOne() {
        List<Claim.State> states = IntStream.range(0, 50)
                .parallel()
                .mapToObj(i -> claims.claim("k").state())
                .toList();

        assertThat(states).filteredOn(Claim.State.OURS::equals).hasSize(1);
        assertThat(states).filteredOn(Claim.State.ELSEWHERE::equals).hasSize(49);
    }

    @Test
    @DisplayName("that was done is known to be, until its time is over")
    void done() {
        claims.claim("k").done();

        pass(Duration.ofMinutes(59));
        assertThat(claims.claim("k").state()).isEqualTo(Claim.State.DONE_BEFORE);
        pass(Duration.ofMinutes(2));
        assertThat(claims.claim("k").state()).isEqualTo(Claim.State.OURS);
    }

    @Test
    @DisplayName("that was left is the next claimant's")
    void released() {
        claims.claim("k").release();

        assertThat(claims.claim("k").state()).isEqualTo(Claim.State.OURS);
    }

    @Test
    @DisplayName("is nobody's once the deadline of the call that claimed it has passed")
    void expires() {
        Invocation call = Invocation.of(null, null, Instant.now().plusSeconds(10));
        Claim.State first = call.get(() -> claims.claim("k").state());

        pass(Duration.ofSeconds(9));
        Claim.State before = claims.claim("k").state();
        pass(Duration.ofSeconds(4));
        Claim.State after = claims.claim("k").state();

        assertThat(List.of(first, before, after))
                .containsExactly(Claim.State.OURS, Claim.State.ELSEWHERE, Claim.State.OURS);
    }

    @Test
    @DisplayName("stays the next claimant's when the one before it is late to leave it")
    void lateRelease() {
        Claim late = Invocation.of(null, null, Instant.now()).get(() -> claims.claim("k"));
        pass(Duration.ofSeconds(3));
        Claim next = claims.claim("k");

        late.release();

        assertThat(next.state()).isEqualTo(Claim.State.OURS);
        assertThat(claims.claim("k").state()).isEqualTo(Claim.State.ELSEWHERE);
    }

    @Test
    @DisplayName("is known to be done even if that was told after its time")
    void lateDone() {
        Claim late = Invocation.of(null, null, Instant.now()).get(() -> claims.claim("k"));
        pass(Duration.ofSeconds(3));

        late.done();

        assertThat(claims.claim("k").state()).isEqualTo(Claim.State.DONE_BEFORE);
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }
}
