package dev.tern.conformance.provider.stub;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the stub does with one request.
 *
 * @param status the HTTP status
 * @param headers sent as they are; framing is the stub's own
 * @param pieces the body; several are sent in chunks, each by itself
 * @param beforeHeaders how long nothing is sent at all
 * @param beforePiece how long nothing is sent before each piece
 * @param ending how the answer ends
 */
public record StubReply(
        int status,
        Map<String, String> headers,
        List<byte[]> pieces,
        Duration beforeHeaders,
        Duration beforePiece,
        Ending ending) {

    /** How an answer ends. */
    public enum Ending {
        /** As it should. */
        WHOLE,
        /** The connection is closed in the middle of what was promised. */
        CUT,
        /** The connection is reset in the middle. */
        RESET,
        /** Nothing more is sent, and nothing is closed, until the client leaves. */
        SILENT
    }

    /** Copies the collections. */
    public StubReply {
        headers = Map.copyOf(headers);
        pieces = List.copyOf(pieces);
    }

    /** A body in one piece. */
    public static StubReply of(int status, String contentType, String body) {
        return of(status, contentType, List.of(body.getBytes(StandardCharsets.UTF_8)));
    }

    /** A body in pieces. */
    public static StubReply of(int status, String contentType, List<byte[]> pieces) {
        return new StubReply(
                status, Map.of("Content-Type", contentType), pieces, Duration.ZERO, Duration.ZERO, Ending.WHOLE);
    }

    /** The connection is reset, or stays silent, before a byte is sent. */
    public static StubReply nothing(Ending ending) {
        return new StubReply(0, Map.of(), List.of(), Duration.ZERO, Duration.ZERO, ending);
    }

    /** The same with one more header. */
    public StubReply with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new StubReply(status, more, pieces, beforeHeaders, beforePiece, ending);
    }

    /** The same, slower. */
    public StubReply slow(Duration headersAfter, Duration eachPieceAfter) {
        return new StubReply(status, headers, pieces, headersAfter, eachPieceAfter, ending);
    }

    /** The same, which ends badly after so many pieces; a body of one piece is halved first. */
    public StubReply ending(Ending how, int afterPieces) {
        List<byte[]> parts = pieces.size() == 1 ? halves(pieces.get(0)) : pieces;
        return new StubReply(
                status,
                headers,
                parts.subList(0, Math.min(afterPieces, parts.size())),
                beforeHeaders,
                beforePiece,
                how);
    }

    private static List<byte[]> halves(byte[] whole) {
        int middle = whole.length / 2;
        List<byte[]> halves = new ArrayList<>();
        halves.add(Arrays.copyOfRange(whole, 0, middle));
        halves.add(Arrays.copyOfRange(whole, middle, whole.length));
        return halves;
    }
}
