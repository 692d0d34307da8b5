package dev.tern.eval;

/**
 * How well and how fast a ranker answered the queries of a collection: means over the queries that have a relevant
 * document, from 0 to 1, more is better.
 *
 * @param mode what was evaluated
 * @param ndcgAt10 normalised discounted cumulative gain of the first 10, with the grade as the gain
 * @param map mean average precision of the first 1,000, any grade above 0 being relevant
 * @param recallAt10 the part of the relevant documents that is among the first 10
 * @param recallAt100 the part of them that is among the first 100
 * @param queries how many queries were asked
 * @param queriesPerSecond how many the ranker answered in a second, one after the other
 */
public record EvaluationResult(
        String mode,
        double ndcgAt10,
        double map,
        double recallAt10,
        double recallAt100,
        int queries,
        double queriesPerSecond) {}
