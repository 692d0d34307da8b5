package dev.tern.logging;

import java.time.LocalTime;

/** Numbers with leading zeros. */
final class Digits {

    private Digits() {}

    static StringBuilder pad(StringBuilder line, int number, int width) {
        String digits = Integer.toString(number);
        for (int i = digits.length(); i < width; i++) {
            line.append('0');
        }
        return line.append(digits);
    }

    static StringBuilder clock(StringBuilder line, LocalTime time) {
        pad(line, time.getHour(), 2).append(':');
        pad(line, time.getMinute(), 2).append(':');
        return pad(line, time.getSecond(), 2);
    }
}
