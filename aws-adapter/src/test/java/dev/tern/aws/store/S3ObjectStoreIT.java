package dev.tern.aws.store;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tern.conformance.kit.LeftOut;
import dev.tern.conformance.kit.ObjectStoreKit;
import dev.tern.state.ObjectContent;
import dev.tern.state.ObjectStore;
import dev.tern.state.StoreAddress;
import dev.tern.state.StoreException;
import dev.tern.state.WriteCondition;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("In Adobe S3Mock")
@LeftOut(
        tests = {"whole", "oneWinner", "nothingLost", "utf8Order"},
        because = "S3Mock 5.2 answers a read beside a write with the length of one and the bytes of the other,"
                + " looks at a condition and writes in two steps, so that two may win,"
                + " and lists in the order of Java's strings")
class S3ObjectStoreIT extends ObjectStoreKit {
    private static LocalService service;

    @BeforeAll
    static void start(@TempDir Path folder) {
        LocalService.giveCredentials();
        service = LocalService.s3(folder, "tern");
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
        return store("s3://tern/some/prefix");
    }

    @Override
    protected boolean isPossible(String key) {
        // S3 itself takes a backslash; Tomcat, on which S3Mock stands, does not.
        return !S3Place.hasDots(key) && !key.contains("\\");
    }

    @Test
    @DisplayName("a bucket that is not there is told for good, whoever asks")
    void noBucket() {
        ObjectStore nowhere = store("s3://nowhere");

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> nowhere.get("key", 1))
                .withMessage("there is no such bucket")
                .matches(failure -> !failure.isTemporary());
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> nowhere.list("", "", 1))
                .withMessage("there is no such bucket");
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> nowhere.put("key", ObjectContent.of(""), WriteCondition.ifVersion("1")))
                .withMessage("there is no such bucket");
    }

    private static ObjectStore store(String address) {
        return service.stores().objects(StoreAddress.parse(address)).orElseThrow();
    }
}
