package dev.tern.embedding;

/**
 * The direction which the vectors of a collection share most, their first principal component without subtracting the
 * mean. It says what all the documents have in common, so retrieval among them is better without it.
 *
 * <p>Small collections gain less by it, and do not lose; but a document that is the only one is all first component,
 * and nothing is left of it. Immutable.
 */
public final class FirstComponent {

    /** What is left of a vector below this is rounding error, and has no direction worth the name. */
    private static final double NOTHING_LEFT = 1e-5;

    private final float[] direction;

    private FirstComponent(float[] direction) {
        this.direction = direction;
    }

    /**
     * The first component of vectors. Looks at every vector once, in memory that does not grow with their number; the
     * same vectors in the same order give the same component, bit by bit.
     *
     * @param vectors vectors of one length
     * @return their first component; the one which removes nothing if there are none, or only zeros
     * @throws IllegalArgumentException if their lengths differ
     */
    public static FirstComponent of(Iterable<float[]> vectors) {
        SecondMoments moments = new SecondMoments();
        for (float[] vector : vectors) {
            moments.add(vector);
        }
        return new FirstComponent(moments.greatestDirection());
    }

    /**
     * The component which {@link #toArray} wrote.
     *
     * @param array a direction of length 1; of zeros, or empty, to remove nothing
     * @return the component
     */
    public static FirstComponent ofArray(float[] array) {
        return new FirstComponent(array.clone());
    }

    /**
     * The component as numbers, for storing beside the vectors it came from.
     *
     * @return a direction of length 1, of zeros or empty
     */
    public float[] toArray() {
        return direction.clone();
    }

    /**
     * A vector without its part in the direction of this component.
     *
     * @param vector a vector, which stays as it is
     * @return a vector of length 1, or of zeros if nothing else was in it
     * @throws IllegalArgumentException if the vector has not the length of those which this was computed from
     */
    public float[] removedFrom(float[] vector) {
        if (direction.length == 0) {
            return UnitLength.of(vector.clone());
        }
        SecondMoments.requireLength(direction.length, vector);
        double part = UnitLength.dot(vector, direction);
        float[] rest = new float[vector.length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = (float) (vector[i] - part * direction[i]);
        }
        double left = UnitLength.dot(rest, rest);
        boolean isRounding = left <= NOTHING_LEFT * NOTHING_LEFT * UnitLength.dot(vector, vector);
        return isRounding ? new float[rest.length] : UnitLength.of(rest);
    }
}
