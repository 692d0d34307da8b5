package dev.tern.conformance.provider.stub;

<<<<<<< HEAD
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
=======
import java.nio.charset.StandardCharsets;
>>>>>>> kit
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
<<<<<<< HEAD
 * One answer of the stub.
 *
 * @param status of HTTP
 * @param headers without those of the framing
 * @param pieces the body, in the pieces in which it is written
 * @param chunked whether each piece is a chunk (RFC 9112, section 7.1); otherwise the length is told before
 * @param delay before the status line
 * @param pause after each piece
 * @param ending how it ends
 * @param written how many pieces are written before it ends; -1 for not even the status line. Only of use with an ending
 *     that is not {@link Ending#WHOLE}
=======
 * What the stub does with one request.
 *
 * @param status the HTTP status
 * @param headers sent as they are; framing is the stub's own
 * @param pieces the body; several are sent in chunks, each by itself
 * @param beforeHeaders how long nothing is sent at all
 * @param beforePiece how long nothing is sent before each piece
 * @param ending how the answer ends
>>>>>>> kit
 */
public record StubReply(
        int status,
        Map<String, String> headers,
        List<byte[]> pieces,
<<<<<<< HEAD
        boolean chunked,
        Duration delay,
        Duration pause,
        Ending ending,
        int written) {

    /** Copies headers and pieces. */
    public StubReply {
        headers = new LinkedHashMap<>(headers);
        pieces = List.copyOf(pieces);
    }

    /** A whole answer of known length, at once. */
    public static StubReply of(int status, Map<String, String> headers, byte[] body) {
        List<byte[]> pieces = body.length == 0 ? List.of() : List.of(body);
        return new StubReply(
                status, headers, pieces, false, Duration.ZERO, Duration.ZERO, Ending.WHOLE, Integer.MAX_VALUE);
    }

    /** A JSON answer, at once. */
    public static StubReply json(int status, String body) {
        return of(status, Map.of("Content-Type", "application/json"), body.getBytes(UTF_8));
    }

    /** An answer whose end is not known when it begins: each piece is a chunk. */
    public static StubReply stream(Map<String, String> headers, List<byte[]> pieces) {
        return new StubReply(
                200, headers, pieces, true, Duration.ZERO, Duration.ZERO, Ending.WHOLE, Integer.MAX_VALUE);
    }

    /** The same answer after a while. */
    public StubReply after(Duration wait) {
        return new StubReply(status, headers, pieces, chunked, wait, pause, ending, written);
    }

    /** The same answer with a pause after each piece. */
    public StubReply pausing(Duration each) {
        return new StubReply(status, headers, pieces, chunked, delay, each, ending, written);
    }

    /** The same bytes in pieces of this size, wherever that cuts a character or an event. */
    public StubReply inPiecesOf(int bytes) {
        byte[] all = body();
        List<byte[]> cut = new ArrayList<>();
        for (int i = 0; i < all.length; i += bytes) {
            cut.add(Arrays.copyOfRange(all, i, Math.min(all.length, i + bytes)));
        }
        return new StubReply(status, headers, cut, chunked, delay, pause, ending, written);
    }

    /** The same answer, which ends in another way. */
    public StubReply ending(Ending how) {
        return new StubReply(status, headers, pieces, chunked, delay, pause, how, written);
    }

    /** The same answer, which ends in another way after so many pieces; -1 for before the status line. */
    public StubReply ending(Ending how, int after) {
        return new StubReply(status, headers, pieces, chunked, delay, pause, how, after);
    }

    /** All pieces together. */
    public byte[] body() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        pieces.forEach(all::writeBytes);
        return all.toByteArray();
=======
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
>>>>>>> kit
    }
}
