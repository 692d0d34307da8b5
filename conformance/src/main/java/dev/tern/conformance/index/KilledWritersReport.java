package dev.tern.conformance.index;

import java.util.Locale;

/**
 * What came of writers and readers that were killed.
 *
 * @param commits how many there were
 * @param kills how many processes were killed
 * @param acknowledged how many documents a writer was told are committed, an updated one counted once
 * @param lost how many of those are not there, or in an earlier state
 * @param readings how often a reader looked for a document
 * @param halfVisible how often it saw some of its chunks, or chunks of several states
 */
public record KilledWritersReport(
        long commits, int kills, int acknowledged, int lost, long readings, long halfVisible) {

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "commits %d, kills %d, acknowledged documents %d, readings %d%n"
                        + "committed documents lost %d, half-visible documents %d",
                commits,
                kills,
                acknowledged,
                readings,
                lost,
                halfVisible);
    }
}
