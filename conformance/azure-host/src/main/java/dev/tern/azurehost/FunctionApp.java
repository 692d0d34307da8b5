package dev.tern.azurehost;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The functions of an app folder, loaded, behind their routes. */
final class FunctionApp implements AutoCloseable {
    private final URLClassLoader loader;
    private final Router<LoadedFunction> router;

    private FunctionApp(URLClassLoader loader, Router<LoadedFunction> router) {
        this.loader = loader;
        this.router = router;
    }

    static FunctionApp load(AppFolder folder, Map<String, String> environment) throws IOException {
        HostJson host = folder.host(environment);
        List<FunctionJson> functions = folder.functions();
        URL[] classPath = folder.classPath(functions).toArray(URL[]::new);
        URLClassLoader loader = new URLClassLoader(classPath, new SharedApi(FunctionApp.class.getClassLoader()));
        Instances instances = Instances.of(loader);
        List<Router.Route<LoadedFunction>> routes = new ArrayList<>();
        for (FunctionJson json : functions) {
            LoadedFunction function = new LoadedFunction(json, FunctionMethod.load(json, instances, loader));
            routes.add(new Router.Route<>(new RouteTemplate(host.withPrefix(json.route())), json, function));
        }
        return new FunctionApp(loader, new Router<>(routes));
    }

    /** Answers a request: 404 without a body where no route fits, 500 without one where the call failed. */
    HostResponse answer(String method, String rawPath, WorkerRequest request) {
        Optional<Router.Match<LoadedFunction>> found = router.find(method, HostPath.decode(rawPath));
        return found.map(match -> call(match, request)).orElseGet(() -> HostResponse.empty(404));
    }

    private static HostResponse call(Router.Match<LoadedFunction> match, WorkerRequest request) {
        FunctionJson json = match.function().json();
        FunctionMethod method = match.function().method();
        return HostCall.of(json.function(), request)
                .answer(context -> method.call(new Arguments(json.parameter(), request, match.parameters(), context)));
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }

    private record LoadedFunction(FunctionJson json, FunctionMethod method) {}
}
