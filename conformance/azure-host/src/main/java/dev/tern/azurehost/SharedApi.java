package dev.tern.azurehost;

/**
 * The parent of the app's class loader: the JDK, and the interfaces that the worker and the app must mean the same by.
 * Nothing else of this program can be seen through it.
 */
final class SharedApi extends ClassLoader {
    private static final String SHARED = "com.microsoft.azure.functions.";

    private final ClassLoader own;

    SharedApi(ClassLoader own) {
        super("azure-shared-api", ClassLoader.getPlatformClassLoader());
        this.own = own;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (!name.startsWith(SHARED)) {
            throw new ClassNotFoundException(name);
        }
        return own.loadClass(name);
    }
}
