package dev.tern.model.openai;

import java.io.IOException;

/** The connection broke after the answer had begun. */
final class CutOffException extends IOException {
    private static final long serialVersionUID = 1L;

    CutOffException(Throwable cause) {
        super("the answer was cut off", cause);
    }
}
