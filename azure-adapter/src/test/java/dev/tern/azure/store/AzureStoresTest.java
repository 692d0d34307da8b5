package dev.tern.azure.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tern.azure.AzureCloudProvider;
import dev.tern.state.StoreAddress;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The address of a store on Azure")
class AzureStoresTest {
    private final AzureCloudProvider azure = new AzureCloudProvider();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "azblob://acme/docs",
                "azblob://acme/docs/a/b",
                "azblob://acme/$web",
                "azqueue://acme/dead-letters"
            })
    @DisplayName("opens it without a call, and is told again as it was given")
    void opens(String address) {
        StoreAddress parsed = StoreAddress.parse(address);

        assertThat(azure.objects(parsed, Map.of())
                        .map(objects -> objects.address())
                        .or(() -> azure.messages(parsed, Map.of()).map(queue -> queue.address())))
                .hasValue(address);
    }

    @Test
    @DisplayName("of a table opens a store of values")
    void table() {
        assertThat(azure.keyValues(StoreAddress.parse("aztables://acme/tern"), Map.of()))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3://bucket", "file:///folder", "redis://host:6379/0", "memory:"})
    @DisplayName("of another scheme is not Azure's")
    void others(String address) {
        StoreAddress parsed = StoreAddress.parse(address);

        assertThat(azure.objects(parsed, Map.of())).isEqualTo(Optional.empty());
        assertThat(azure.keyValues(parsed, Map.of())).isEqualTo(Optional.empty());
        assertThat(azure.messages(parsed, Map.of())).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "azblob://acme",
                "azblob:",
                "azblob://Acme/docs",
                "azblob://evil.example/docs",
                "azblob://acme/a--b",
                "aztables://acme/no-dash",
                "aztables://acme/tern/x",
                "azqueue://acme/q/x",
                "azqueue://acme"
            })
    @DisplayName("that no account can have is refused before anything is sent there")
    void refused(String address) {
        StoreAddress parsed = StoreAddress.parse(address);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> open(parsed))
                .withMessageStartingWith("must be an address of the form az");
    }

    @Test
    @DisplayName("goes with the key of a connection string only where that is the account's own")
    void whoseKey() {
        Map<String, String> environment =
                Map.of(ConnectionString.VARIABLE, "AccountName=acme;AccountKey=a2V5;EndpointSuffix=core.example");

        assertThat(StorageAccount.of("acme", environment).queues().endpoint())
                .isEqualTo("https://acme.queue.core.example");
        assertThat(StorageAccount.of("other", environment)).isInstanceOf(StorageAccount.ByIdentity.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "AccountName=acme", "AccountName=acme;AccountKey=no base64: s3cret"})
    @DisplayName("needs a key in a connection string, and nothing of it is told")
    void badConnection(String connection) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConnectionString.parse(connection))
                .withMessage("needs AccountName and AccountKey in AZURE_STORAGE_CONNECTION_STRING, or no such variable")
                .withNoCause();
    }

    @Test
    @DisplayName("is that of Azurite where a connection string names its endpoints")
    void endpoints() {
        ConnectionString connection = ConnectionString.parse(
                "DefaultEndpointsProtocol=http;AccountName=acme;AccountKey=a2V5;BlobEndpoint=http://127.0.0.1:10000/acme/;");

        assertThat(connection.endpoint("Blob")).isEqualTo("http://127.0.0.1:10000/acme");
        assertThat(connection.endpoint("Table")).isEqualTo("http://acme.table.core.windows.net");
    }

    private boolean open(StoreAddress address) {
        return azure.objects(address, Map.of()).isPresent()
                || azure.keyValues(address, Map.of()).isPresent()
                || azure.messages(address, Map.of()).isPresent();
    }
}
