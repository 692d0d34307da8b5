package dev.tern.aws.store;

import dev.tern.cloud.Download;
import dev.tern.cloud.PartialContent;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.file.Path;
import java.util.Optional;

/** A body that goes to a file, unless it tells of an error. */
final class FileBody {
    private FileBody() {}

    /** The same for a part of what was asked for. */
    static BodyHandler<Optional<byte[]>> part(Path file) {
        return info -> PartialContent.isGiven(info)
                ? BodySubscribers.mapping(PartialContent.into(file).apply(info), written -> Optional.empty())
                : BoundedBody.error(info);
    }

    /** Writes what was asked for to that file, from its beginning, and gives nothing but what is said of an error. */
    static BodyHandler<Optional<byte[]>> into(Path file) {
        return info -> info.statusCode() == 200
                ? BodySubscribers.mapping(Download.file(file), written -> Optional.empty())
                : BoundedBody.error(info);
    }
}
