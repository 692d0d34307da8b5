package dev.tern.model;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import dev.tern.config.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The user's own file of models and prices, if a setting names one. */
final class PricesFile {
    private PricesFile() {}

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException if it cannot be read; the message says what is wrong and where
     */
    static Optional<CatalogueFile> read(Settings settings) {
        String path = settings.get(ModelSettings.PRICES);
        if (path.isBlank()) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(Path.of(path))) {
            return Optional.of(CatalogueFile.read(in));
        } catch (JsonProcessingException e) {
            throw bad("has " + mistake(e), e);
        } catch (IOException | IllegalArgumentException e) {
            throw bad("cannot be read", e);
        }
    }

    /** Reads it for the sake of its mistakes; where no file is named this costs nothing. */
    static void check(Settings settings) {
        if (!settings.get(ModelSettings.PRICES).isBlank()) {
            read(settings);
        }
    }

    private static String mistake(JsonProcessingException e) {
        // The file's own checks speak of models; Jackson's messages quote the file, and not for people.
        String what = e instanceof ValueInstantiationException && e.getCause() instanceof IllegalArgumentException cause
                ? String.valueOf(cause.getMessage())
                : "something that does not belong there";
        JsonLocation where = e.getLocation();
        return where == null ? what : what + ", in line " + where.getLineNr() + ", column " + where.getColumnNr();
    }

    private static IllegalArgumentException bad(String how, Exception cause) {
        return new IllegalArgumentException("the file that tern.model.prices names " + how, cause);
    }
}
