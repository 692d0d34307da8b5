package dev.tern.conformance.app;

import dev.tern.cloud.Cloud;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * An application without functions of its own that says where it runs: in a place that keeps no files. On a cloud the
 * environment says so, which a process cannot change for itself.
 */
public final class ForgetfulCloud implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        context.registerBean("forgetfulCloud", Cloud.class, () -> new Cloud("forgetful", false));
    }
}
