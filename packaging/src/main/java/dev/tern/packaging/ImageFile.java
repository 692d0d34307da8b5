package dev.tern.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * A text that an image of a platform is made with.
 *
 * @param name of the resource
 */
record ImageFile(String name) {

    static ImageFile of(Platform platform, String name) {
        return new ImageFile("image/" + platform.label() + "/" + name);
    }

    String text() throws IOException {
        try (InputStream in = ImageFile.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
        }
    }
}
