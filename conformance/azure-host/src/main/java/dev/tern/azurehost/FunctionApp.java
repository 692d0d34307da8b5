package dev.tern.azurehost;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The functions of an app folder, loaded, behind their routes; those of timers by their names. */
final class FunctionApp implements AutoCloseable {
    private final URLClassLoader loader;
    private final Router<LoadedFunction> router;
    private final Map<String, LoadedFunction> timers;

    private FunctionApp(URLClassLoader loader, Router<LoadedFunction> router, Map<String, LoadedFunction> timers) {
        this.loader = loader;
        this.router = router;
        this.timers = timers;
    }

    static FunctionApp load(AppFolder folder, Map<String, String> environment) throws IOException {
        HostJson host = folder.host(environment);
        List<FunctionJson> functions = folder.functions();
        URL[] classPath = folder.classPath(functions).toArray(URL[]::new);
        URLClassLoader loader = new URLClassLoader(classPath, new SharedApi(FunctionApp.class.getClassLoader()));
        Instances instances = Instances.of(loader);
        List<Router.Route<LoadedFunction>> routes = new ArrayList<>();
        Map<String, LoadedFunction> timers = new HashMap<>();
        for (FunctionJson json : functions) {
            LoadedFunction function = new LoadedFunction(json, FunctionMethod.load(json, instances, loader));
            if (json.timer()) {
                timers.put(json.function(), function);
            } else {
                routes.add(new Router.Route<>(new RouteTemplate(host.withPrefix(json.route())), json, function));
            }
        }
        return new FunctionApp(loader, new Router<>(routes), timers);
    }

    /** Answers a request: 404 without a body where no route fits, 500 without one where the call failed. */
    HostResponse answer(String method, String rawPath, WorkerRequest request) {
        Optional<Router.Match<LoadedFunction>> found = router.find(method, HostPath.decode(rawPath));
        return found.map(match -> call(match, request)).orElseGet(() -> HostResponse.empty(404));
    }

    /**
     * Fires a timer by hand: 202 as soon as there is one of that name, however it ends, or else 404. Azure's host does not
     * wait for the end as this does.
     */
    HostResponse fire(String timer, WorkerRequest request) {
        LoadedFunction function = timers.get(timer);
        if (function == null) {
            return HostResponse.empty(404);
        }
        HostResponse unused = call(new Router.Match<>(function, Map.of()), request);
        return HostResponse.empty(202);
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
