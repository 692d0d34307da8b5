package dev.tern.aws.store;

import dev.tern.aws.identity.RequestSigner;
import dev.tern.aws.identity.ServiceEndpoint;
import dev.tern.state.KeyValueStore;
import dev.tern.state.MessageSender;
import dev.tern.state.ObjectStore;
import dev.tern.state.StoreAddress;
import dev.tern.state.StoreKind;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Opens AWS's stores by their addresses: {@code s3://bucket/prefix}, {@code dynamodb://table} and
 * {@code sqs://account/queue}. Each method gives nothing for a scheme of another kind, calls nobody, and throws an
 * {@link IllegalArgumentException} with the end of a sentence for an address that is not of the form or an environment
 * without a region. The region and other endpoints are told by the variables of AWS's own SDKs: see
 * {@link ServiceEndpoint}.
 *
 * @param environment of the process
 * @param signer signs what is asked
 */
public record AwsStores(Map<String, String> environment, RequestSigner signer) {
    private static final Pattern BUCKET = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,253}[A-Za-z0-9]");
    private static final Pattern TABLE = Pattern.compile("[A-Za-z0-9_.-]{3,255}");
    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
    private static final Pattern QUEUE = Pattern.compile("(?=.{1,80}$)[A-Za-z0-9_-]+(\\.fifo)?");

    /** The scheme of the addresses of a kind of stores. */
    public static String scheme(StoreKind kind) {
        return switch (kind) {
            case OBJECTS -> "s3";
            case VALUES -> "dynamodb";
            case MESSAGES -> "sqs";
        };
    }

    /** A bucket of S3, or a part of one. */
    public Optional<ObjectStore> objects(StoreAddress address) {
        if (!address.scheme().equals(scheme(StoreKind.OBJECTS))) {
            return Optional.empty();
        }
        require(BUCKET.matcher(address.authority()).matches(), "must be s3://bucket or s3://bucket/prefix");
        ServiceEndpoint endpoint = ServiceEndpoint.of("s3", "S3", environment);
        SignedService service = new SignedService(endpoint, signer, body -> XmlReading.first(body, "Code"));
        return Optional.of(new S3ObjectStore(S3Place.of(address, endpoint), service, address.toString()));
    }

    /** A table of DynamoDB. */
    public Optional<KeyValueStore> keyValues(StoreAddress address) {
        if (!address.scheme().equals(scheme(StoreKind.VALUES))) {
            return Optional.empty();
        }
        require(TABLE.matcher(address.authority()).matches() && address.path().isEmpty(), "must be dynamodb://table");
        ServiceEndpoint endpoint = ServiceEndpoint.of("dynamodb", "DYNAMODB", environment);
        JsonService service = JsonService.at(endpoint, signer, "DynamoDB_20120810");
        return Optional.of(new DynamoKeyValueStore(address.authority(), service, InstantSource.system()));
    }

    /** A queue of SQS. Its account is needed: SQS knows a queue by an address that has it. */
    public Optional<MessageSender> messages(StoreAddress address) {
        if (!address.scheme().equals(scheme(StoreKind.MESSAGES))) {
            return Optional.empty();
        }
        boolean hasForm = ACCOUNT.matcher(address.authority()).matches()
                && QUEUE.matcher(address.path()).matches();
        require(hasForm, "must be sqs://account/queue with the twelve digits of the account");
        ServiceEndpoint endpoint = ServiceEndpoint.of("sqs", "SQS", environment);
        String queue = endpoint.root() + "/" + address.authority() + "/" + address.path();
        JsonService service = JsonService.at(endpoint, signer, "AmazonSQS");
        return Optional.of(new SqsMessageSender(queue, service, address.toString()));
    }

    private static void require(boolean held, String sentence) {
        if (!held) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
