package dev.tern.event;

import dev.tern.http.Body;
import dev.tern.http.JsonCodec;
import dev.tern.problem.ProblemException;

/**
 * {@code {"tern":"keep-warm"}}: the constant input by which any schedule, on any platform, says that it wants nothing
 * else.
 *
 * @param tern what is wanted of Tern
 */
record WarmMark(String tern) {
    private static final String KEEP_WARM = "keep-warm";
    // Whatever is longer is no mark, and need not be read to know that.
    private static final int MOST_BYTES = 100;

    /** Whether the event is this mark and nothing else. */
    static boolean isOn(PlatformEvent event, JsonCodec json) {
        Body body = event.json();
        if (body.isEmpty() || body.size() > MOST_BYTES) {
            return false;
        }
        try {
            return json.decode(body, WarmMark.class).equals(new WarmMark(KEEP_WARM));
        } catch (ProblemException e) {
            return false;
        }
    }
}
