package dev.tern.azurehost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Type;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BodyConversionTest {
    private static final Type OPTIONAL_STRING = declared("text");
    private static final Type OPTIONAL_BYTES = declared("bytes");
    private static final byte[] NO_TEXT = {0, (byte) 0xFF, (byte) 0x80};

    @Test
    @DisplayName("Optional<String> takes text as it is, and nothing as empty")
    void takesText() {
        assertThat(convert("not {json", OPTIONAL_STRING)).isEqualTo(Optional.of("not {json"));
        assertThat(BodyConversion.convert(new HostBody.Empty(), OPTIONAL_STRING))
                .isEqualTo(Optional.empty());
        assertThat(BodyConversion.convert(new HostBody.Empty(), String.class)).isNull();
    }

    @Test
    @DisplayName("Optional<String> takes bytes too, but loses those that are no text")
    void damagesBytes() {
        byte[] text = "plain".getBytes(StandardCharsets.US_ASCII);

        assertThat(BodyConversion.convert(new HostBody.Bytes(text), OPTIONAL_STRING))
                .isEqualTo(Optional.of("plain"));
        assertThat(BodyConversion.convert(new HostBody.Bytes(NO_TEXT), OPTIONAL_STRING))
                .isEqualTo(Optional.of(new String(NO_TEXT, Charset.defaultCharset())));
    }

    @Test
    @DisplayName("byte[] takes bytes as they are, and text only if it is a JSON array of numbers")
    void takesBytes() {
        Object converted = BodyConversion.convert(new HostBody.Bytes(NO_TEXT), OPTIONAL_BYTES);

        assertThat((Optional<?>) converted)
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(NO_TEXT));
        assertThat(BodyConversion.convert(new HostBody.Bytes(NO_TEXT), Byte[].class))
                .isEqualTo(new Byte[] {0, -1, -128});
        assertThat(convert("[1,2]", byte[].class)).isEqualTo(new byte[] {1, 2});
        assertThatThrownBy(() -> convert("plain", OPTIONAL_BYTES)).isInstanceOf(HostException.class);
    }

    @Test
    @DisplayName("Object is read as JSON, and what is not JSON fails the call")
    void readsObjectsAsJson() {
        assertThat(convert("{\"a\":1}", Object.class)).isEqualTo(Map.of("a", 1.0));
        assertThatThrownBy(() -> convert("{\"a\":", Object.class)).isInstanceOf(HostException.class);
    }

    @Test
    @DisplayName("classes, lists and numbers are read as JSON and as numbers")
    void readsOtherTypes() {
        assertThat(convert("{\"name\":\"Ada\"}", Person.class)).isEqualTo(new Person("Ada"));
        assertThat(convert("[{\"name\":\"Ada\"}]", declared("people"))).isEqualTo(List.of(new Person("Ada")));
        assertThat(convert("7", Integer.class)).isEqualTo(7);
        assertThatThrownBy(() -> convert("seven", int.class)).isInstanceOf(HostException.class);
    }

    private static Object convert(String text, Type type) {
        return BodyConversion.convert(new HostBody.Text(text), type);
    }

    private static Type declared(String name) {
        try {
            return Declared.class.getDeclaredField(name).getGenericType();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Person(String name) {}

    private record Declared(Optional<String> text, Optional<byte[]> bytes, List<Person> people) {}
}
