package dev.tern.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Zip files whose bytes depend on nothing but what is in them. */
final class Archive {
    // The earliest that the format can say in every time zone.
    private static final FileTime FIXED = FileTime.from(Instant.parse("1980-02-01T00:00:00Z"));

    private Archive() {}

    static void write(Path zip, Map<String, Path> files) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Map.Entry<String, Path> file : files.entrySet()) {
                add(file.getKey(), file.getValue(), out);
            }
        }
    }

    static String sha256(Path zip, String name) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            ZipEntry entry = file.getEntry(name);
            if (entry == null) {
                throw new ZipException(zip + " lacks " + name);
            }
            try (InputStream in = file.getInputStream(entry)) {
                return Sha256.of(in);
            }
        }
    }

    private static void add(String name, Path file, ZipOutputStream zip) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(FIXED);
        zip.putNextEntry(entry);
        Files.copy(file, zip);
        zip.closeEntry();
    }
}
