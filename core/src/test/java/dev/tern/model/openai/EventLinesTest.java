package dev.tern.model.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Server-sent events")
class EventLinesTest {
    private static final String STREAM =
            ": hello\n\ndata: {\"a\":\"größer 🐦\"}\r\n\r\nevent: x\ndata:1\ndata: 2\n\nid: 7\n\ndata: last";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1_000})
    @DisplayName("are the same however the network cuts them, in the middle of a letter too")
    void cut(int size) {
        assertThat(read(STREAM.getBytes(StandardCharsets.UTF_8), size))
                .containsExactly("{\"a\":\"größer 🐦\"}", "1\n2", "last");
    }

    @Test
    @DisplayName("without an end are not kept in memory")
    void tooLarge() {
        Lines lines = new Lines();
        byte[] much = new byte[Lines.MOST_BYTES + 1];

        assertThatThrownBy(() -> lines.next(List.of(ByteBuffer.wrap(much))))
                .isInstanceOf(UnreadableAnswerException.class);
    }

    private static List<String> read(byte[] bytes, int size) {
        Lines lines = new Lines();
        EventData data = new EventData();
        List<String> all = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += size) {
            ByteBuffer part = ByteBuffer.wrap(bytes, at, Math.min(size, bytes.length - at));
            lines.next(List.of(part)).forEach(line -> all.addAll(data.next(line)));
        }
        lines.last().forEach(line -> all.addAll(data.next(line)));
        all.addAll(data.last());
        return all;
    }
}
