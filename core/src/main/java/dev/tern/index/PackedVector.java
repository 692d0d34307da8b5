package dev.tern.index;

import java.nio.ByteBuffer;
import org.apache.lucene.util.BytesRef;

/**
 * A vector as it is stored: one byte for each number, and a scale for all of them. A quarter of the size of floats; on
 * the tuning collections the loss could not be told from noise.
 */
final class PackedVector {
    static final int LARGEST = 127;

    private PackedVector() {}

    static BytesRef pack(float[] vector) {
        float largest = 0;
        for (float number : vector) {
            largest = Math.max(largest, Math.abs(number));
        }
        float scale = largest / LARGEST;
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES + vector.length).putFloat(scale);
        for (float number : vector) {
            bytes.put((byte) (scale == 0 ? 0 : Math.round(number / scale)));
        }
        return new BytesRef(bytes.array());
    }

    static float[] unpack(BytesRef packed) {
        float scale = scale(packed);
        float[] vector = new float[packed.length - Float.BYTES];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = packed.bytes[packed.offset + Float.BYTES + i] * scale;
        }
        return vector;
    }

    /** The scalar product with a vector, without unpacking. */
    static float product(BytesRef packed, WholeNumbers other) {
        byte[] bytes = packed.bytes;
        int[] numbers = other.numbers();
        int start = packed.offset + Float.BYTES;
        int sum = 0;
        for (int i = 0; i < numbers.length; i++) {
            sum += bytes[start + i] * numbers[i];
        }
        return sum * other.scale() * scale(packed);
    }

    private static float scale(BytesRef packed) {
        return ByteBuffer.wrap(packed.bytes, packed.offset, Float.BYTES).getFloat();
    }
}
