package dev.tern.conformance.app;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.ResourceLoaderAware;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.type.AnnotationMetadata;

/**
 * Brings the functions of {@link CaseApplication} into a Spring Boot application. That class cannot be named as the
 * application itself: Spring Cloud Function would start an initializer without Boot's configurations on one cloud only.
 */
final class CaseFunctionsRegistrar implements ImportBeanDefinitionRegistrar, ResourceLoaderAware {
    private @Nullable GenericApplicationContext context;

    @Override
    public void setResourceLoader(ResourceLoader loader) {
        // The context is its own resource loader while its configuration classes are read.
        context = loader instanceof GenericApplicationContext own ? own : null;
    }

    @Override
    public void registerBeanDefinitions(AnnotationMetadata metadata, BeanDefinitionRegistry registry) {
        new CaseApplication()
                .initialize(Objects.requireNonNull(context, "the functions need a GenericApplicationContext"));
    }
}
