package dev.tern.runtime;

import dev.tern.config.Settings;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Tern's beans, for the lean road and for Spring Boot alike. A bean is left out where the application already has one of
 * its type, or a function of its name; each is made when it is first needed.
 */
public final class TernBeans {
    private final GenericApplicationContext context;
    private final DefaultListableBeanFactory beans;
    private final boolean alone;

    private TernBeans(GenericApplicationContext context) {
        this.context = context;
        this.beans = context.getDefaultListableBeanFactory();
        this.alone = beans.getBeanDefinitionCount() == 0 && beans.getSingletonCount() == 0;
    }

    /**
     * Registers what the application has not defined itself.
     *
     * @param context whose application has registered its own beans, and which is not refreshed yet
     * @param settings the checked settings, read when they are first needed
     * @param environment the variables that say where the process runs
     */
    public static void register(
            GenericApplicationContext context, Supplier<Settings> settings, Map<String, String> environment) {
        TernBeans registration = new TernBeans(context);
        TernBeanMaker maker = new TernBeanMaker(context, settings, environment, registration.has(TernBean.CHAT_MODEL));
        for (TernBean bean : TernBean.values()) {
            if (!registration.has(bean)) {
                registration.add(bean, maker);
            }
        }
    }

    private boolean has(TernBean bean) {
        // To look for types costs a start more than to make the beans.
        return !alone && (beans.containsBeanDefinition(bean.beanName()) || (!bean.isFunction() && hasType(bean)));
    }

    private boolean hasType(TernBean bean) {
        return beans.getBeanNamesForType(bean.type(), true, false).length > 0;
    }

    private void add(TernBean bean, TernBeanMaker maker) {
        RootBeanDefinition definition = new RootBeanDefinition();
        definition.setBeanClass(bean.type());
        definition.setInstanceSupplier(new Made(bean, maker));
        definition.setLazyInit(!bean.isMadeAtOnce());
        context.registerBeanDefinition(bean.beanName(), definition);
    }

    private record Made(TernBean bean, TernBeanMaker maker) implements Supplier<Object> {
        @Override
        public Object get() {
            return maker.make(bean);
        }
    }
}
