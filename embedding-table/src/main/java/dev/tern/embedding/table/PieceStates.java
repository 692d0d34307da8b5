package dev.tern.embedding.table;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.util.Map;

/**
 * What the model makes of a piece that stands alone: the mean of its last states for the start, the piece and the end.
 *
 * <p>One piece at a time and on one thread: the quantised model rounds by what else is in a batch, and its results for
 * a piece would depend on its neighbours.
 */
final class PieceStates implements AutoCloseable {

    private static final int LENGTH = 3;

    private final long start;
    private final long end;
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    PieceStates(Pieces pieces) throws IOException, OrtException {
        this.start = pieces.id(Pieces.START);
        this.end = pieces.id(Pieces.END);
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setDeterministicCompute(true);
            this.session = environment.createSession(ModelFiles.read(ModelFiles.WEIGHTS), options);
        }
    }

    float[] of(int id) throws OrtException {
        try (OnnxTensor ids = tensor(start, id, end);
                OnnxTensor mask = tensor(1, 1, 1);
                OnnxTensor types = tensor(0, 0, 0);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            return mean(((float[][][]) result.get(0).getValue())[0]);
        }
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }

    private OnnxTensor tensor(long... values) throws OrtException {
        return OnnxTensor.createTensor(environment, new long[][] {values});
    }

    private static float[] mean(float[][] states) {
        float[] mean = new float[states[0].length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (states[0][i] + states[1][i] + states[2][i]) / LENGTH;
        }
        return mean;
    }
}
