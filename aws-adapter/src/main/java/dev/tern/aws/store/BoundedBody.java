package dev.tern.aws.store;

import dev.tern.cloud.LimitedBody;
import dev.tern.cloud.PartialContent;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.util.Optional;

/** A body in memory up to a limit; empty if it is longer. What is said of an error has a limit of its own. */
final class BoundedBody {
    private static final int ERROR = 64 * 1024;

    private BoundedBody() {}

    /** Reads what was asked for up to a limit in bytes, and what is said of an error up to another. */
    static BodyHandler<Optional<byte[]>> upTo(long most) {
        return info -> info.statusCode() == 200 ? LimitedBody.orNothing(info, most) : error(info);
    }

    /** Reads a part of an object, up to a limit in bytes, and what is said of an error up to another. */
    static BodyHandler<Optional<byte[]>> part(int most) {
        return info -> PartialContent.isGiven(info) ? PartialContent.body(info, most) : error(info);
    }

    /** Reads what is said of an error. */
    static BodySubscriber<Optional<byte[]>> error(ResponseInfo info) {
        return LimitedBody.orNothing(info, ERROR);
    }
}
