package dev.tern.cloud;

import dev.tern.state.ByteRange;
import dev.tern.state.StoreException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of an object, as a store is asked for it over HTTP, and what it answers.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-range-requests">Range requests</a>
 */
public final class PartialContent {
    /** The header that asks for a part. */
    public static final String HEADER = "Range";

    private static final int WHOLE = 200;
    private static final int PART = 206;
    private static final int NONE_THERE = 416;
    private static final Pattern TOLD = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18})");

    private PartialContent() {}

    /** The value of {@link #HEADER}. */
    public static String header(ByteRange range) {
        return "bytes=" + range.from() + "-" + range.last();
    }

    /** Reads a part of at most so many bytes, of which there are none if it is longer, and forgets any other answer. */
    public static BodyHandler<Optional<byte[]>> upTo(int length) {
        return info -> isGiven(info) ? body(info, length) : BodySubscribers.replacing(Optional.empty());
    }

    /** Reads a part into a part file, and forgets any other answer. */
    public static BodyHandler<Path> into(Path part) {
        return info -> switch (info.statusCode()) {
            case PART -> Download.file(part);
            case WHOLE -> BodySubscribers.mapping(body(info, 0), none -> part);
            default -> BodySubscribers.replacing(part);
        };
    }

    /** Whether a store has answered with an object or a part of one. */
    public static boolean isGiven(ResponseInfo info) {
        return info.statusCode() == PART || info.statusCode() == WHOLE;
    }

    /** Reads what was given: a part of at most so many bytes, and nothing of an object that came whole. */
    public static BodySubscriber<Optional<byte[]>> body(ResponseInfo info, int length) {
        return LimitedBody.orNothing(info, info.statusCode() == PART ? length : 0);
    }

    /**
     * The part.
     *
     * @return empty if the answer is a refusal
     * @throws StoreException if it is the whole object or another part
     */
    public static Optional<byte[]> of(HttpResponse<Optional<byte[]>> answer, ByteRange range) {
        return switch (answer.statusCode()) {
            case PART -> Optional.of(asked(answer, range));
            case NONE_THERE -> Optional.of(new byte[0]);
            case WHOLE -> throw wholeObject();
            default -> Optional.empty();
        };
    }

    /**
     * Whether a part has been written, of which there may be none.
     *
     * @return no if the answer is a refusal
     * @throws StoreException if it is the whole object or another part
     */
    public static boolean isWritten(HttpResponse<?> answer, ByteRange range) {
        return switch (answer.statusCode()) {
            case PART -> {
                Matcher told = TOLD.matcher(told(answer));
                if (!told.matches() || !isAsked(told, range)) {
                    throw anotherPart();
                }
                yield true;
            }
            case NONE_THERE -> true;
            case WHOLE -> throw wholeObject();
            default -> false;
        };
    }

    private static byte[] asked(HttpResponse<Optional<byte[]>> answer, ByteRange range) {
        Matcher told = TOLD.matcher(told(answer));
        return answer.body()
                .filter(bytes -> told.matches() && isAsked(told, range) && bytes.length == length(told))
                .orElseThrow(PartialContent::anotherPart);
    }

    private static String told(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Range").orElse("");
    }

    /** What stands between may keep parts and give one that begins elsewhere, or ends before the object does. */
    private static boolean isAsked(Matcher told, ByteRange range) {
        return Long.parseLong(told.group(1)) == range.from()
                && length(told) == range.within(Long.parseLong(told.group(3)));
    }

    private static long length(Matcher told) {
        return Long.parseLong(told.group(2)) - Long.parseLong(told.group(1)) + 1;
    }

    private static StoreException anotherPart() {
        return StoreException.lasting("the store gave another part than it was asked for");
    }

    /** To read on to the part would be to read what may be gigabytes, each time. */
    private static StoreException wholeObject() {
        return StoreException.lasting("the store gives no part of the object, but the whole");
    }
}
