package dev.tern.aws;

import com.amazonaws.services.lambda.crac.Context;
import com.amazonaws.services.lambda.crac.Core;
import com.amazonaws.services.lambda.crac.Resource;
import dev.tern.runtime.Snapshot;
import dev.tern.runtime.TernRuntime;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What Lambda's runtime calls before it has a snapshot taken, and after each restore. */
final class SnapshotHooks implements Resource {
    // The runtime knows its hooks weakly, and collects garbage before the snapshot: they would be gone by the restore.
    private static final List<Resource> KEPT = new CopyOnWriteArrayList<>();

    private static final byte[] CHAT = """
        {"version":"2.0","routeKey":"$default","rawPath":"/v1/chat","rawQueryString":"",
         "headers":{"content-type":"application/json","accept":"application/json","x-request-id":"rehearsal"},
         "requestContext":{"stage":"$default","requestId":"rehearsal",
           "http":{"method":"POST","path":"/v1/chat","protocol":"HTTP/1.1","sourceIp":"127.0.0.1"}},
         "body":"{\\"prompt\\":\\"What is rehearsed? The first chat is rehearsed.\\"}","isBase64Encoded":false}
        """.getBytes(StandardCharsets.UTF_8);

    private final Snapshot snapshot;

    private SnapshotHooks(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    static void register(Snapshot snapshot) {
        SnapshotHooks hooks = new SnapshotHooks(snapshot);
        KEPT.add(hooks);
        Core.getGlobalContext().register(hooks);
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        snapshot.prime(SnapshotHooks::chat);
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        snapshot.renew();
    }

    private static void chat(TernRuntime rehearsal) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            new LambdaHandler(rehearsal).handleRequest(new ByteArrayInputStream(CHAT), answer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
