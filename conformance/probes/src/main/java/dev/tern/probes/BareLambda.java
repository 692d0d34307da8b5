package dev.tern.probes;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The probe on AWS Lambda: {@code dev.tern.probes.BareLambda::handleRequest}. It takes payload formats 1.0 and 2.0 of
 * API Gateway and function URLs, and the events of an Application Load Balancer, and picks the two texts it needs out of
 * them without a JSON library, whose start would be measured too. For the path {@code /event} it answers with the event itself.
 */
public final class BareLambda implements RequestStreamHandler {
    private static final Pattern METHOD = text("httpMethod|method");
    private static final Pattern PATH = text("rawPath|path");

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context) throws IOException {
        response.write(answer(new String(event.readAllBytes(), UTF_8)).getBytes(UTF_8));
    }

    static String answer(String event) {
        String path = first(PATH, event);
        String headers = path.equals("/two-cookies") ? cookies(event) : contentType("");
        String json = path.equals("/event") ? event : BareAnswer.jsonOfEscaped(first(METHOD, event), path);
        String body = BareAnswer.escape(json);
        return "{\"statusCode\":200," + headers + ",\"isBase64Encoded\":false,\"body\":\"" + body + "\"}";
    }

    /** Format 2.0 has a list for cookies; the others have a second map, or only one value for a name. */
    private static String cookies(String event) {
        String both = "[\"" + BareAnswer.FIRST_COOKIE + "\",\"" + BareAnswer.SECOND_COOKIE + "\"]";
        return event.contains("\"rawPath\"")
                ? contentType("") + ",\"cookies\":" + both
                : contentType(",\"Set-Cookie\":\"" + BareAnswer.FIRST_COOKIE + "\"")
                        + ",\"multiValueHeaders\":{\"Content-Type\":[\"" + BareAnswer.JSON + "\"],\"Set-Cookie\":"
                        + both
                        + "}";
    }

    private static String contentType(String more) {
        return "\"headers\":{\"Content-Type\":\"" + BareAnswer.JSON + "\"" + more + "}";
    }

    private static String first(Pattern pattern, String event) {
        Matcher matcher = pattern.matcher(event);
        return matcher.find() ? matcher.group(1) : "";
    }

    /** A member's text as it stands in the JSON, escapes included. */
    private static Pattern text(String names) {
        return Pattern.compile("\"(?:" + names + ")\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"");
    }
}
