package dev.tern.conformance.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Random;

/** One way in which the bytes of an event can be other than JSON that somebody meant to send. */
public enum RawMutation {
    /** They end too early; perhaps there are none at all. */
    CUT_OFF {
        @Override
        byte[] of(byte[] event, Random random) {
            return Arrays.copyOf(event, random.nextInt(event.length + 1));
        }
    },
    /** Some bits are the other way round. */
    FLIPPED {
        @Override
        byte[] of(byte[] event, Random random) {
            byte[] flipped = event.clone();
            for (int flip = 0; flip <= random.nextInt(8) && flipped.length > 0; flip++) {
                flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            }
            return flipped;
        }
    },
    /** All of it is there twice, one after the other. */
    REPEATED {
        @Override
        byte[] of(byte[] event, Random random) {
            return (text(event) + text(event)).getBytes(UTF_8);
        }
    },
    /** The object has its first field a second time, with another value. */
    NAME_REPEATED {
        @Override
        byte[] of(byte[] event, Random random) {
            String text = text(event);
            int colon = text.indexOf(':');
            return text.startsWith("{\"") && colon > 0
                    ? (text.substring(0, colon) + ":" + random.nextInt() + "," + text.substring(1)).getBytes(UTF_8)
                    : event;
        }
    },
    /** It lies in more arrays than a reader may follow. */
    TOO_DEEP {
        @Override
        byte[] of(byte[] event, Random random) {
            int levels = 1_000 + random.nextInt(4_000);
            return ("[".repeat(levels) + text(event) + "]".repeat(levels)).getBytes(UTF_8);
        }
    };

    abstract byte[] of(byte[] event, Random random);

    private static String text(byte[] event) {
        return new String(event, UTF_8);
    }
}
