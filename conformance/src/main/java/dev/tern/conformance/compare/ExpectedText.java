package dev.tern.conformance.compare;

import dev.tern.conformance.cases.CaseBody;
import dev.tern.conformance.cases.Expectation;
import java.util.StringJoiner;

/** What a case expects, in lines for people, to be read beside a response. */
final class ExpectedText {
    private ExpectedText() {}

    static String of(Expectation expectation) {
        StringJoiner lines = new StringJoiner("\n");
        lines.add(String.valueOf(expectation.status()));
        expectation.headers().forEach((name, values) -> values.forEach(value -> lines.add(name + ": " + value)));
        lines.add("");
        lines.add(body(expectation.body()));
        return lines.toString();
    }

    private static String body(CaseBody body) {
        if (body instanceof CaseBody.Empty) {
            return "(empty)";
        }
        if (body instanceof CaseBody.Any) {
            return "(any)";
        }
        if (body instanceof CaseBody.Json json) {
            return json.value().toPrettyString();
        }
        if (body instanceof CaseBody.Events events) {
            return events.value().toPrettyString();
        }
        if (body instanceof CaseBody.Text text) {
            return text.value();
        }
        if (body instanceof CaseBody.Repeated repeated) {
            return "(" + repeated.unit() + " again and again, " + repeated.size() + " bytes)";
        }
        return "(bytes)";
    }
}
