package dev.tern.aws;

import dev.tern.runtime.TernRuntime;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lambda SnapStart: a version's process is started once, kept as a snapshot, and restored for each environment. Nothing
 * of this is loaded where it is not turned on, and Lambda's classes for it need not be there.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-runtime-hooks-java.html">Runtime hooks</a>
 */
final class SnapStart {
    private static final Logger LOG = LoggerFactory.getLogger(SnapStart.class);

    private SnapStart() {}

    /** Has Lambda tell the runtime of a snapshot, if it is about to take one. */
    static void prepare(TernRuntime runtime, Map<String, String> environment) {
        if (!"snap-start".equals(environment.get("AWS_LAMBDA_INITIALIZATION_TYPE"))) {
            return;
        }
        try {
            SnapshotHooks.register(runtime.snapshot());
        } catch (LinkageError e) {
            LOG.warn(
                    "this runtime of Lambda has no hooks for a snapshot: nothing is primed, and nothing is renewed", e);
        }
    }
}
