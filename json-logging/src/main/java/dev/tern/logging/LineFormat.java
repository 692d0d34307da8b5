package dev.tern.logging;

/** How an entry looks. */
interface LineFormat {

    /** Returns the whole entry with the line feed at its end. */
    String line(LogEntry entry);
}
