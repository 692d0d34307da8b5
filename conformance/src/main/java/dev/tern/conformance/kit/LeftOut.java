package dev.tern.conformance.kit;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Tests of a kit that a stand-in cannot pass, where the service itself would. */
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(LeftOut.Condition.class)
public @interface LeftOut {

    /** The names of their methods. */
    String[] tests();

    /** What the stand-in lacks. */
    String because();

    /** Skips them, and says why. */
    final class Condition implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            LeftOut rule = context.getRequiredTestClass().getAnnotation(LeftOut.class);
            String method = context.getTestMethod().map(Method::getName).orElse("");
            return rule != null && Arrays.asList(rule.tests()).contains(method)
                    ? ConditionEvaluationResult.disabled(rule.because())
                    : ConditionEvaluationResult.enabled("");
        }
    }
}
