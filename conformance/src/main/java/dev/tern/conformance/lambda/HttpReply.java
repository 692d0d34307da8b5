package dev.tern.conformance.lambda;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;

/** One reply to the runtime; always JSON. */
@SuppressWarnings("ArrayRecordComponent") // Never compared; the bytes are written once.
record HttpReply(int status, Map<String, String> headers, byte[] body) {

    private static final String FUNCTION_ARN =
            "arn:aws:lambda:" + LambdaVariables.REGION + ":000000000000:function:" + LambdaVariables.FUNCTION_NAME;

    static HttpReply event(Invocation invocation) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Lambda-Runtime-Aws-Request-Id", invocation.id());
        headers.put(
                "Lambda-Runtime-Deadline-Ms",
                Long.toString(invocation.deadline().toEpochMilli()));
        headers.put("Lambda-Runtime-Invoked-Function-Arn", FUNCTION_ARN);
        headers.put("Lambda-Runtime-Trace-Id", invocation.traceId());
        return new HttpReply(200, headers, invocation.event());
    }

    static HttpReply accepted() {
        return json(202, "{\"status\":\"OK\"}");
    }

    static HttpReply restored() {
        return json(200, "{}");
    }

    static HttpReply error(int status, String type, String message) {
        return json(status, "{\"errorMessage\":\"" + message + "\",\"errorType\":\"" + type + "\"}");
    }

    private static HttpReply json(int status, String body) {
        return new HttpReply(status, Map.of(), body.getBytes(UTF_8));
    }

    /** Head and body in one array: sent as two packets, Nagle's algorithm and delayed ACK cost 40 ms a call. */
    byte[] bytes() {
        StringBuilder head =
                new StringBuilder(256).append("HTTP/1.1 ").append(status).append(" \r\n");
        head.append("Content-Type: application/json\r\nContent-Length: ")
                .append(body.length)
                .append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        byte[] start = head.append("\r\n").toString().getBytes(ISO_8859_1);
        byte[] all = new byte[start.length + body.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        return all;
    }
}
