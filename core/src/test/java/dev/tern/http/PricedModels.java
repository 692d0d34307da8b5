package dev.tern.http;

import dev.tern.model.FakeModel;
import dev.tern.model.ModelProvider;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** An application whose model has a price. */
public final class PricedModels implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        context.registerBean("priced", ModelProvider.class, () -> new FakeModel(FakeModel.PRICE));
    }
}
