package dev.tern.state;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Keys as names of files: small letters, digits and a few signs stay, every other byte is a percent sign and two digits,
 * so that a name neither leaves its folder nor means another where case or the form of accents does not count. What is
 * too long for one name goes on in a folder whose name ends with a plus sign.
 */
final class FileNames {
    private static final int LONGEST = 200;
    private static final char GOES_ON = '+';
    private static final char ESCAPE = '%';
    private static final String STAYING = "abcdefghijklmnopqrstuvwxyz0123456789._-=,@~ ";
    private static final HexFormat HEX = HexFormat.of();

    private FileNames() {}

    static Path of(Path folder, String key) {
        String rest = encoded(key);
        Path place = folder;
        while (rest.length() > LONGEST) {
            place = place.resolve(rest.substring(0, LONGEST) + GOES_ON);
            rest = rest.substring(LONGEST);
        }
        return place.resolve(rest);
    }

    /** The key of a file, if it is one that this class has named. */
    static Optional<String> key(Path folder, Path file) {
        StringBuilder encoded = new StringBuilder();
        for (Path part : folder.relativize(file)) {
            encoded.append(part);
        }
        String key = decoded(encoded.toString().replace(String.valueOf(GOES_ON), ""));
        return Optional.of(key)
                .filter(name -> !name.isEmpty() && of(folder, name).equals(file));
    }

    private static String encoded(String key) {
        StringBuilder encoded = new StringBuilder();
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            char sign = (char) bytes[i];
            // Dots and spaces at the ends hide a file, or are dropped by some systems.
            boolean atAnEnd = i == 0 || i == bytes.length - 1;
            boolean stays = STAYING.indexOf(sign) >= 0 && !(atAnEnd && (sign == '.' || sign == ' '));
            if (stays) {
                encoded.append(sign);
            } else {
                encoded.append(ESCAPE).append(HEX.toHexDigits(bytes[i]));
            }
        }
        return encoded.toString();
    }

    private static String decoded(String name) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) == ESCAPE && i + 2 < name.length() && isHex(name, i + 1)) {
                bytes.write(HexFormat.fromHexDigits(name, i + 1, i + 3));
                i += 2;
            } else {
                bytes.write(name.charAt(i));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static boolean isHex(String name, int from) {
        return HexFormat.isHexDigit(name.charAt(from)) && HexFormat.isHexDigit(name.charAt(from + 1));
    }
}
