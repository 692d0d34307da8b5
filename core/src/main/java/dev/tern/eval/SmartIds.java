package dev.tern.eval;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** How the judgements of a SMART collection name its documents and queries. */
final class SmartIds {
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=\\d)");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern ORDINAL = Pattern.compile("[1-9]\\d{0,8}");

    private SmartIds() {}

    /** Numbers without leading zeros, which one file of a collection has and the other has not. */
    static String plain(String id) {
        return NUMBER.matcher(id).matches() ? LEADING_ZEROS.matcher(id).replaceFirst("") : id;
    }

    /**
     * The ids by which the judgements know the queries: their own, or 1, 2, 3 ... in the order of the file. Cranfield's
     * queries have kept the numbers of a longer list, while its judgements count the queries that are left.
     */
    static List<String> queryNames(List<String> queries, Set<String> judged) {
        boolean areIds = Set.copyOf(queries).containsAll(judged);
        boolean areOrdinals = judged.stream().allMatch(id -> isOrdinal(id, queries.size()));
        if (areIds || !areOrdinals) {
            return queries;
        }
        return IntStream.rangeClosed(1, queries.size())
                .mapToObj(Integer::toString)
                .toList();
    }

    private static boolean isOrdinal(String id, int most) {
        return ORDINAL.matcher(id).matches() && Integer.parseInt(id) <= most;
    }
}
