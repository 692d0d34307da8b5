package dev.tern.conformance.provider.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * One message of AWS's event stream: a prelude with both lengths and its check sum, headers, the payload, and a check
 * sum of all; see <a href="https://smithy.io/2.0/aws/amazon-eventstream.html">the specification</a>.
 */
final class EventStreamFrame {
    private static final byte TEXT = 7;
    private static final int PRELUDE = 12;
    private static final int CHECK_SUM = 4;

    private EventStreamFrame() {}

    static byte[] event(String type, String json) {
        return frame(Map.of(":message-type", "event", ":event-type", type, ":content-type", "application/json"), json);
    }

    static byte[] exception(String type, String json) {
        return frame(
                Map.of(":message-type", "exception", ":exception-type", type, ":content-type", "application/json"),
                json);
    }

    private static byte[] frame(Map<String, String> headers, String json) {
        byte[] named = headers(headers);
        byte[] payload = json.getBytes(UTF_8);
        byte[] bytes = new byte[PRELUDE + named.length + payload.length + CHECK_SUM];
        ByteBuffer frame = ByteBuffer.wrap(bytes);
        frame.putInt(bytes.length).putInt(named.length);
        frame.putInt(checkSum(bytes, frame.position()));
        frame.put(named).put(payload);
        frame.putInt(checkSum(bytes, frame.position()));
        return bytes;
    }

    private static int checkSum(byte[] bytes, int length) {
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, length);
        return (int) sum.getValue();
    }

    private static byte[] headers(Map<String, String> headers) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        headers.forEach((name, value) -> {
            byte[] text = value.getBytes(UTF_8);
            out.write(name.length());
            out.writeBytes(name.getBytes(UTF_8));
            out.write(TEXT);
            out.writeBytes(ByteBuffer.allocate(2).putShort((short) text.length).array());
            out.writeBytes(text);
        });
        return out.toByteArray();
    }
}
