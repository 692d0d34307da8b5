package dev.tern.embedding.table;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * From the model's many dimensions to the table's few: the principal components of the states, each divided by the
 * fourth root of its variance. That is half way to giving all components the same say.
 */
final class Projection {

    private static final String RESOURCE = "projection.bin";

    /** Components with less than this share of the greatest variance are noise, and not to be blown up further. */
    private static final double LEAST_SHARE = 1e-3;

    private final float[] mean;

    /** One row for a dimension of the result, with a number for each dimension of a state. */
    private final float[][] components;

    private Projection(float[] mean, float[][] components) {
        this.mean = mean;
        this.components = components;
    }

    static Projection fitted(List<float[]> states, int dimensions) {
        Covariance covariance = Covariance.of(states);
        List<EigenVector> vectors = SymmetricMatrix.eigenVectors(covariance.matrix());
        double least = LEAST_SHARE * vectors.get(0).value();
        float[][] components = new float[dimensions][];
        for (int i = 0; i < dimensions; i++) {
            EigenVector vector = vectors.get(i);
            components[i] = vector.dividedBy(Math.sqrt(Math.sqrt(Math.max(least, vector.value()))));
        }
        return new Projection(floats(covariance.mean()), components);
    }

    /** The projection with which the committed table was made. */
    static Projection committed() throws IOException {
        try (InputStream resource = Projection.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IOException("there is no " + RESOURCE);
            }
            DataInputStream in = new DataInputStream(resource);
            int stateDimensions = in.readInt();
            float[][] components = new float[in.readInt()][];
            float[] mean = readFloats(in, stateDimensions);
            for (int i = 0; i < components.length; i++) {
                components[i] = readFloats(in, stateDimensions);
            }
            return new Projection(mean, components);
        }
    }

    /** The dimensions of a state and of a row, then the mean and the components, as big-endian ints and floats. */
    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(mean.length);
        out.writeInt(components.length);
        writeFloats(out, mean);
        for (float[] component : components) {
            writeFloats(out, component);
        }
        return bytes.toByteArray();
    }

    /** The row of a state, before rounding. */
    float[] row(float[] state, double weight) {
        float[] row = new float[components.length];
        for (int i = 0; i < row.length; i++) {
            double sum = 0;
            for (int j = 0; j < state.length; j++) {
                sum += ((double) state[j] - mean[j]) * components[i][j];
            }
            row[i] = (float) (sum * weight);
        }
        return row;
    }

    private static float[] floats(double[] numbers) {
        float[] floats = new float[numbers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) numbers[i];
        }
        return floats;
    }

    private static float[] readFloats(DataInputStream in, int count) throws IOException {
        float[] floats = new float[count];
        for (int i = 0; i < count; i++) {
            floats[i] = in.readFloat();
        }
        return floats;
    }

    private static void writeFloats(DataOutputStream out, float[] floats) throws IOException {
        for (float number : floats) {
            out.writeFloat(number);
        }
    }
}
