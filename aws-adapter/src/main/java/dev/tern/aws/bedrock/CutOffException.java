package dev.tern.aws.bedrock;

import java.io.IOException;

/** The answer began and did not come to its end. */
final class CutOffException extends IOException {
    private static final long serialVersionUID = 1L;

    CutOffException(Throwable cause) {
        super("the answer was cut off", cause);
    }
}
