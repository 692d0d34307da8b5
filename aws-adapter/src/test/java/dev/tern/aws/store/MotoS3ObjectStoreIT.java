package dev.tern.aws.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tern.conformance.kit.LeftOut;
import dev.tern.conformance.kit.ObjectStoreKit;
import dev.tern.state.ObjectContent;
import dev.tern.state.ObjectStore;
import dev.tern.state.StoreAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("In moto's S3")
@LeftOut(
        tests = "nothingLost",
        because = "moto 5.2 looks at If-Match first and writes later, and another write may come between")
class MotoS3ObjectStoreIT extends ObjectStoreKit {
    private static LocalService service;

    @BeforeAll
    static void start(@TempDir Path folder) {
        LocalService.giveCredentials();
        service = LocalService.moto(folder).orElse(null);
        assumeTrue(service != null, "moto_server is not on this machine; S3Mock's tests stand alone");
        S3ObjectStore store = (S3ObjectStore) opened();
        URI bucket = store.place().bucket(Map.of());
        String body = "<CreateBucketConfiguration><LocationConstraint>eu-central-1</LocationConstraint>"
                + "</CreateBucketConfiguration>";
        store.service().send("PUT", bucket, Map.of(), ObjectContent.of(body), () -> BoundedBody.upTo(0));
    }

    @AfterAll
    static void stop() {
        LocalService.takeCredentials();
        if (service != null) {
            service.close();
        }
    }

    @Override
    protected ObjectStore store() {
        return opened();
    }

    @Override
    protected boolean isPossible(String key) {
        return !S3Place.hasDots(key);
    }

    private static ObjectStore opened() {
        StoreAddress address = StoreAddress.parse("s3://tern/some/prefix");
        return service.stores().objects(address).orElseThrow();
    }
}
