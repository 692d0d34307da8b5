package dev.tern.gcp.store;

import dev.tern.cloud.LimitedBody;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.BodyHandler;

/** A body of one of Google's answers, which must not be longer than a limit, sent or stored. */
final class GoogleBody {
    /** How long an object is as it is stored, which is not what is sent if it is unpacked on the way. */
    private static final String STORED_LENGTH = "x-goog-stored-content-length";

    private GoogleBody() {}

    /** Reads a body of at most so many bytes. */
    static BodyHandler<LimitedBody.Read> upTo(long most) {
        return info -> LimitedBody.of(announced(info.headers()), most);
    }

    private static long announced(HttpHeaders headers) {
        return Math.max(length(headers, "content-length"), length(headers, STORED_LENGTH));
    }

    private static long length(HttpHeaders headers, String name) {
        try {
            return headers.firstValueAsLong(name).orElse(0);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
