package dev.tern.index.store;

import dev.tern.index.MetadataFilter;
import dev.tern.index.MetadataFilter.Condition;
import dev.tern.index.MetadataFilter.Condition.Between;
import dev.tern.index.MetadataFilter.Condition.OneOf;
import dev.tern.index.UnknownKeyException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.ai.vectorstore.filter.Filter.Expression;
import org.springframework.ai.vectorstore.filter.FilterExpressionBuilder;
import org.springframework.ai.vectorstore.filter.FilterExpressionBuilder.Op;

/** Filters as objects of Spring AI. They are built and never written as text. */
final class StoreFilters {
    private static final FilterExpressionBuilder FILTER = new FilterExpressionBuilder();

    private StoreFilters() {}

    /** The chunks that a search may find. */
    static Expression chunks(MetadataFilter filter) {
        Op all = FILTER.eq(StoreKeys.KIND, StoreKeys.CHUNK);
        for (Condition condition : filter.conditions()) {
            if (!StoreKeys.isPlain(condition.key())) {
                throw new UnknownKeyException(condition.key(), Set.of());
            }
            all = FILTER.and(all, of(condition));
        }
        return all.build();
    }

    /** All that there is of a document. */
    static Expression allOf(String document) {
        return FILTER.eq(StoreKeys.DOCUMENT, document).build();
    }

    static Expression heads(Collection<String> documents) {
        Op named = FILTER.in(StoreKeys.DOCUMENT, List.<Object>copyOf(documents));
        return FILTER.and(FILTER.eq(StoreKeys.KIND, StoreKeys.HEAD), named).build();
    }

    static Expression heads() {
        return FILTER.eq(StoreKeys.KIND, StoreKeys.HEAD).build();
    }

    private static Op of(Condition condition) {
        if (condition instanceof OneOf oneOf) {
            List<Object> values =
                    oneOf.values().stream().map(StoreNumbers::uniform).toList();
            return FILTER.in(oneOf.key(), values);
        }
        Between between = (Between) condition;
        Op least = FILTER.gte(between.key(), StoreNumbers.finite(between.least()));
        return FILTER.and(least, FILTER.lte(between.key(), StoreNumbers.finite(between.most())));
    }
}
