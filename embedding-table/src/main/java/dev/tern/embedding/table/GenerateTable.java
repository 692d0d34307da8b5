package dev.tern.embedding.table;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the table, and the projection which a test needs to check single rows of it. Takes a few minutes on one
 * processor; the same model on the same kind of processor gives the same bytes. The steps are:
 *
 * <ol>
 *   <li>the {@link PieceStates state} of every piece by itself;
 *   <li>the {@link Projection} to 256 dimensions, fitted to these states;
 *   <li>a {@link Pieces#weight weight} by how common the piece is;
 *   <li>{@link PackedRow rounding} to four bits.
 * </ol>
 */
public final class GenerateTable {

    private static final Logger LOG = LoggerFactory.getLogger(GenerateTable.class);
    private static final int DIMENSIONS = 256;
    private static final int PROGRESS = 2_000;

    private GenerateTable() {}

    /**
     * Writes both files.
     *
     * @param args the paths of the table and of the projection
     * @throws IOException if a file cannot be written
     * @throws OrtException if the model cannot be run
     */
    public static void main(String[] args) throws IOException, OrtException {
        if (args.length != 2) {
            throw new IllegalArgumentException("expected the paths of the table and of the projection");
        }
        Pieces pieces = Pieces.read();
        List<float[]> states = states(pieces);
        LOG.info("Fitting the projection to {} dimensions", DIMENSIONS);
        Projection projection = Projection.fitted(spoken(pieces, states), DIMENSIONS);
        List<PackedRow> rows = new ArrayList<>();
        for (int id = 0; id < pieces.count(); id++) {
            rows.add(PackedRow.of(projection.row(states.get(id), pieces.weight(id))));
        }
        write(Path.of(args[0]), new TableFile(pieces, rows).bytes());
        write(Path.of(args[1]), projection.bytes());
    }

    private static List<float[]> states(Pieces pieces) throws IOException, OrtException {
        List<float[]> states = new ArrayList<>();
        try (PieceStates model = new PieceStates(pieces)) {
            for (int id = 0; id < pieces.count(); id++) {
                states.add(model.of(id));
                if (states.size() % PROGRESS == 0) {
                    LOG.info("{} of {} pieces", states.size(), pieces.count());
                }
            }
        }
        return states;
    }

    /** The states of the pieces that occur in texts, as the others should not bend the projection. */
    private static List<float[]> spoken(Pieces pieces, List<float[]> states) {
        List<float[]> spoken = new ArrayList<>();
        for (int id = 0; id < pieces.count(); id++) {
            if (pieces.isSpoken(id)) {
                spoken.add(states.get(id));
            }
        }
        return spoken;
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, bytes);
        LOG.info("Wrote {}, {} bytes", file, bytes.length);
    }
}
