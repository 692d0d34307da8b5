package dev.tern.logging;

/** Where lines go. */
interface LogOutput {

    void write(String line);
}
