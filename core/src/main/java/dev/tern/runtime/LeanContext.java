package dev.tern.runtime;

import java.io.IOException;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;

/** A plain context that leaves out what a start without scan and without annotations does not need. */
final class LeanContext extends GenericApplicationContext {

    /** What finds files by patterns first lists the modules of Java, so it is made when somebody looks for such files. */
    @Override
    protected ResourcePatternResolver getResourcePatternResolver() {
        return new OnDemand();
    }

    /** What other contexts have learned of classes by reflection is forgotten here; this one has not asked. */
    @Override
    protected void resetCommonCaches() {
        // To forget would load all that could have learned something.
    }

    private static final class OnDemand extends DefaultResourceLoader implements ResourcePatternResolver {
        @Override
        public Resource[] getResources(String pattern) throws IOException {
            return new PathMatchingResourcePatternResolver(this).getResources(pattern);
        }
    }
}
