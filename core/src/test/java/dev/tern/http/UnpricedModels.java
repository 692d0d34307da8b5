package dev.tern.http;

import dev.tern.model.FakeModel;
import dev.tern.model.ModelProvider;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** An application whose model has a price that nobody knows. */
public final class UnpricedModels implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        context.registerBean("unpriced", ModelProvider.class, () -> new FakeModel(null));
    }
}
