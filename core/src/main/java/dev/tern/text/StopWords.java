package dev.tern.text;

import java.util.Set;

/** The English words which say nothing about the subject of a sentence. */
final class StopWords {

    static final Set<String> ENGLISH = WordList.of("""
        a about above after again against all also although am among an and any are aren't as at be because
        been before being below between both but by can can't cannot could couldn't did didn't do does
        doesn't doing don't done down during each either else etc ever every few for from further get gets
        had has hasn't have haven't having he her here hers him his how however i i'm if in into is isn't it
        it's its itself just let may me might more most much must my neither no nor not of off on once one
        only onto or other ought our ours out over own per quite rather s same shall she should shouldn't
        since so some still such t than that that's the their theirs them themselves then there there's
        therefore these they this those though through thus to too under until up upon us very via was
        wasn't we were weren't what what's when where whereas whether which while who whom whose why will
        with within without won't would wouldn't yet you your yours
        """);

    private StopWords() {}
}
