package dev.tern.index.remote;

import java.util.List;

/**
 * Files that a commit no longer uses, and readers of an earlier one still may.
 *
 * @param at when, in milliseconds since 1970
 * @param keys of objects
 */
record Dropped(long at, List<String> keys) {}
