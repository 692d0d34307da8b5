package dev.tern.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every store refuses for good")
class StoreLimitsTest {

    @Test
    @DisplayName("a key that is half a letter, since in UTF-8 it would stand for another, and repeats nothing of it")
    void halfALetter() {
        assertRefused(() -> StoreLimits.valueKey("caller\ud83d"), "the key is empty or no text");
        assertRefused(() -> StoreLimits.objectKey("\ude00"), "the key is empty or no text");
        assertThat(StoreLimits.objectKey("caller\ud83d\ude00")).isEqualTo("caller\ud83d\ude00");
    }

    @Test
    @DisplayName("a message that is too long with the names and values of its attributes")
    void message() {
        assertThat(StoreLimits.message("12345", Map.of("ab", "é"), 9)).hasSize(5);
        assertRefused(
                () -> StoreLimits.message("123456", Map.of("ab", "é"), 9),
                "the message has 6 bytes, more than the 5 that there is room for");
    }

    private static void assertRefused(ThrowingCallable call, String sentence) {
        StoreException refusal = catchThrowableOfType(StoreException.class, call);
        assertThat(refusal).hasMessage(sentence);
        assertThat(refusal.isTemporary()).isFalse();
    }
}
