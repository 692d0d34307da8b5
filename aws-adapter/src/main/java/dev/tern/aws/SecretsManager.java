package dev.tern.aws;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tern.aws.identity.RequestSigner;
import dev.tern.aws.identity.ServiceEndpoint;
import dev.tern.aws.identity.UnsignedRequest;
import dev.tern.cloud.NoCredentialsException;
import dev.tern.cloud.StoreAnswer;
import dev.tern.cloud.StoreCall;
import dev.tern.config.SecretStore;
import dev.tern.config.SecretStoreException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/**
 * AWS Secrets Manager: {@code secret://name} or {@code secret://arn:aws:secretsmanager:…}, with the credentials of the
 * function's role, which needs {@code secretsmanager:GetSecretValue} for it. A secret of an ARN is asked for in its own
 * region.
 *
 * @param environment says the region, and another endpoint as for AWS's own SDKs
 * @param signer signs with the role's credentials
 * @see <a href="https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html">GetSecretValue</a>
 */
record SecretsManager(Map<String, String> environment, RequestSigner signer) implements SecretStore {
    private static final String SERVICE = "secretsmanager";
    private static final int REGION_OF_ARN = 3;
    // AWS says in the body, and with the status 400, what others say with the status.
    private static final Map<String, String> REASONS = Map.of(
            "AccessDeniedException", "access is denied",
            "ResourceNotFoundException", "it is not in the store",
            "ThrottlingException", "the store takes no more calls just now",
            "DecryptionFailure", "its key cannot be used",
            "UnrecognizedClientException", "the credentials are not accepted",
            "ExpiredTokenException", "the credentials are not accepted",
            "InvalidSignatureException", "the credentials are not accepted");

    @Override
    public String get(String name) {
        String region = region(name);
        byte[] question = LambdaEvent.JSON
                .createObjectNode()
                .put("SecretId", name)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers =
                Map.of("Content-Type", "application/x-amz-json-1.1", "X-Amz-Target", "secretsmanager.GetSecretValue");
        UnsignedRequest request = UnsignedRequest.post(SERVICE, region, endpoint(region), headers, question);
        StoreAnswer answer = StoreCall.ask(signed(request));
        refuse(answer.body().path("__type").asText());
        return value(answer.granted());
    }

    private HttpRequest signed(UnsignedRequest request) {
        try {
            return signer.signed(request);
        } catch (NoCredentialsException e) {
            throw new SecretStoreException("there are no credentials of AWS", e);
        }
    }

    private String region(String name) {
        String[] parts = name.split(":", -1);
        if (name.startsWith("arn:") && parts.length > REGION_OF_ARN) {
            return parts[REGION_OF_ARN];
        }
        return ServiceEndpoint.region(environment)
                .orElseThrow(() -> new SecretStoreException("AWS_REGION is not set", null));
    }

    private URI endpoint(String region) {
        try {
            return ServiceEndpoint.in(region, SERVICE, "SECRETS_MANAGER", environment)
                    .address();
        } catch (IllegalArgumentException e) {
            throw new SecretStoreException("the store's address is none", e);
        }
    }

    private static void refuse(String type) {
        String reason = REASONS.get(type.substring(type.lastIndexOf('#') + 1));
        if (reason != null) {
            throw new SecretStoreException(reason, null);
        }
    }

    private static String value(StoreAnswer answer) {
        JsonNode binary = answer.body().path("SecretBinary");
        if (!binary.isTextual()) {
            return answer.text("/SecretString");
        }
        try {
            return new String(Base64.getDecoder().decode(binary.asText()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw StoreAnswer.unreadable();
        }
    }
}
