package dev.tern.conformance.compare;

import dev.tern.conformance.app.BaselineApplication;
import dev.tern.conformance.cases.Case.Deployment;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A target that starts the application of the cases through an entry point of Spring Cloud Function. There is no such
 * application without settings, so only the cases that call its functions are driven.
 *
 * @param target where it runs
 */
record BaselineTarget(Target target) implements Target {

    @Override
    public TargetFacts facts() {
        return target.facts();
    }

    @Override
    public List<Deployment> deployments() {
        return List.of(Deployment.CASES);
    }

    @Override
    public RunningTarget start(Map<String, String> environment) throws IOException {
        Map<String, String> all = new HashMap<>(environment);
        all.put("MAIN_CLASS", BaselineApplication.class.getName());
        return RunningBaseline.start(target, all);
    }
}
