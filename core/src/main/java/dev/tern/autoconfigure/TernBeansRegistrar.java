package dev.tern.autoconfigure;

import dev.tern.runtime.TernBeans;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ResourceLoaderAware;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.type.AnnotationMetadata;

/** Brings Tern's one list of beans into a Boot application's context. */
final class TernBeansRegistrar implements ImportBeanDefinitionRegistrar, ResourceLoaderAware {
    private @Nullable GenericApplicationContext context;

    @Override
    public void setResourceLoader(ResourceLoader loader) {
        // The context is its own resource loader while its configuration classes are read.
        context = loader instanceof ApplicationContext ? (GenericApplicationContext) loader : null;
    }

    @Override
    public void registerBeanDefinitions(AnnotationMetadata metadata, BeanDefinitionRegistry registry) {
        GenericApplicationContext own = Objects.requireNonNull(context, "Tern needs a GenericApplicationContext");
        Map<String, String> variables = System.getenv();
        TernBeans.register(own, () -> BootSettings.of(own.getEnvironment(), variables), variables);
    }
}
