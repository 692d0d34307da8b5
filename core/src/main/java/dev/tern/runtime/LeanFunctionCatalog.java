package dev.tern.runtime;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.apache.commons.logging.impl.NoOpLog;
import org.springframework.cloud.function.context.FunctionCatalog;
import org.springframework.cloud.function.context.catalog.BeanFactoryAwareFunctionRegistry;
import org.springframework.cloud.function.context.config.JsonMessageConverter;
import org.springframework.cloud.function.json.JacksonMapper;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.messaging.converter.CompositeMessageConverter;

/** Spring Cloud Function's own catalogue over a plain context: what its Boot configuration would make, by hand. */
final class LeanFunctionCatalog extends BeanFactoryAwareFunctionRegistry {

    private LeanFunctionCatalog(JacksonMapper json) {
        super(
                new OnDemandConversions(),
                new CompositeMessageConverter(List.of(new JsonMessageConverter(json))),
                json,
                null,
                null);
        // It warns of every function that it is about to find for the first time.
        logger = new NoOpLog();
    }

    static FunctionCatalog of(GenericApplicationContext context, ObjectMapper mapper) {
        LeanFunctionCatalog catalog = new LeanFunctionCatalog(new JacksonMapper(mapper));
        catalog.setApplicationContext(context);
        return catalog;
    }
}
