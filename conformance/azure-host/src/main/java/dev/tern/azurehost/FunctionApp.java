package dev.tern.azurehost;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The functions of an app folder, loaded, behind their routes; those of other triggers by their names. */
final class FunctionApp implements AutoCloseable {
    private final URLClassLoader loader;
    private final Router<LoadedFunction> router;
    private final Map<String, LoadedFunction> byHand;

    private FunctionApp(URLClassLoader loader, Router<LoadedFunction> router, Map<String, LoadedFunction> byHand) {
        this.loader = loader;
        this.router = router;
        this.byHand = byHand;
    }

    static FunctionApp load(AppFolder folder, Map<String, String> environment) throws IOException {
        HostJson host = folder.host(environment);
        List<FunctionJson> functions = folder.functions();
        URL[] classPath = folder.classPath(functions).toArray(URL[]::new);
        URLClassLoader loader = new URLClassLoader(classPath, new SharedApi(FunctionApp.class.getClassLoader()));
        Instances instances = Instances.of(loader);
        List<Router.Route<LoadedFunction>> routes = new ArrayList<>();
        Map<String, LoadedFunction> byHand = new HashMap<>();
        for (FunctionJson json : functions) {
            LoadedFunction function = new LoadedFunction(json, FunctionMethod.load(json, instances, loader));
            if (json.trigger().equals(FunctionJson.HTTP)) {
                routes.add(new Router.Route<>(new RouteTemplate(host.withPrefix(json.route())), json, function));
            } else {
                byHand.put(json.function(), function);
            }
        }
        return new FunctionApp(loader, new Router<>(routes), byHand);
    }

    /** Answers a request: 404 without a body where no route fits, 500 without one where the call failed. */
    HostResponse answer(String method, String rawPath, WorkerRequest request) {
        Optional<Router.Match<LoadedFunction>> found = router.find(method, HostPath.decode(rawPath));
        return found.map(match -> call(match.function(), request, HandFired.nothing(match.parameters())))
                .orElseGet(() -> HostResponse.empty(404));
    }

    /**
     * Fires a trigger by hand: 202 as soon as there is one of that name, however it ends, or else 404. Azure's host does not
     * wait for the end as this does, nor say with {@code X-Tern-Host-Failed} that the call has failed.
     */
    HostResponse fire(String name, WorkerRequest request, byte[] body) {
        LoadedFunction function = byHand.get(name);
        if (function == null) {
            return HostResponse.empty(404);
        }
        HostResponse done = call(function, request, HandFired.of(function.json().trigger(), body));
        Map<String, String> outcome = done.status() < 500 ? Map.of() : Map.of("X-Tern-Host-Failed", "true");
        return new HostResponse(202, outcome, new byte[0]);
    }

    private static HostResponse call(LoadedFunction function, WorkerRequest request, HandFired fired) {
        FunctionJson json = function.json();
        return HostCall.of(json.function(), request)
                .answer(context -> function.method()
                        .call(new Arguments(json.parameter(), request, fired.input(), fired.metadata(), context)));
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }

    private record LoadedFunction(FunctionJson json, FunctionMethod method) {}
}
