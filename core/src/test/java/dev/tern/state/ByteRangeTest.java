package dev.tern.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A part of an object")
class ByteRangeTest {

    @Test
    @DisplayName("has as much as is there between its beginning and the end")
    void within() {
        ByteRange range = new ByteRange(5, 10);

        assertThat(range.within(0)).isZero();
        assertThat(range.within(5)).isZero();
        assertThat(range.within(6)).isOne();
        assertThat(range.within(15)).isEqualTo(10);
        assertThat(range.within(Long.MAX_VALUE)).isEqualTo(10);
    }

    @Test
    @DisplayName("ends where numbers end, however far from the beginning it is asked for")
    void farAway() {
        assertThat(new ByteRange(5, 10).last()).isEqualTo(14);
        assertThat(new ByteRange(Long.MAX_VALUE, Integer.MAX_VALUE).last()).isEqualTo(Long.MAX_VALUE);
        assertThat(new ByteRange(Long.MAX_VALUE - 1, 2).last()).isEqualTo(Long.MAX_VALUE);
        assertThat(new ByteRange(Long.MAX_VALUE, 1).of(new byte[3])).isEmpty();
    }

    @Test
    @DisplayName("is none that begins before the beginning or has no bytes")
    void none() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ByteRange(-1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ByteRange(7, 0))
                .withMessage("a part begins at 0 or later and is longer than 0, not 0 bytes from 7");
    }
}
