package dev.tern.conformance.cases;

import dev.tern.conformance.wire.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one case from its JSON. */
final class CaseReader {
    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Set<String> OF_CASE = Set.of("id", "reason", "deployment", "only", "parallel", "steps");
    private static final Set<String> OF_REQUEST = Set.of("method", "path", "query", "headers", "body");
    private static final Set<String> DEPLOYMENTS = Set.of("cases", "shipped");

    private CaseReader() {}

    static Case read(CaseNode node) {
        node.object(OF_CASE);
        CaseNode id = node.get("id");
        id.require(KEBAB_CASE.matcher(id.text()).matches(), "must be in kebab-case");
        CaseNode reason = node.get("reason");
        reason.require(!reason.text().isBlank(), "must say something");
        List<Step> steps =
                node.get("steps").elements().stream().map(CaseReader::step).toList();
        node.get("steps").require(!steps.isEmpty(), "must not be empty");
        List<String> only = node.has("only")
                ? node.get("only").elements().stream().map(CaseNode::text).toList()
                : List.of();
        return new Case(id.text(), reason.text(), deployment(node), only, node.number("parallel", 1), steps);
    }

    private static Case.Deployment deployment(CaseNode node) {
        String name = node.text("deployment", "cases");
        node.get("deployment").require(DEPLOYMENTS.contains(name), "must be cases or shipped");
        return Case.Deployment.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static Step step(CaseNode node) {
        node.object(Set.of("request", "expect"));
        return new Step(request(node.get("request")), expectation(node.get("expect")));
    }

    private static CaseRequest request(CaseNode node) {
        node.object(OF_REQUEST);
        CaseNode path = node.get("path");
        path.require(path.text().startsWith("/"), "must start with a slash");
        List<Field> headers = node.has("headers")
                ? node.get("headers").elements().stream().map(CaseReader::field).toList()
                : List.of();
        CaseBody body = CaseBodyReader.read(node);
        node.get("body").require(!(body instanceof CaseBody.Any), "cannot be any in a request");
        node.get("body").require(!(body instanceof CaseBody.Events), "cannot be events in a request");
        return new CaseRequest(node.get("method").text(), path.text(), node.text("query", ""), headers, body);
    }

    private static Field field(CaseNode node) {
        List<CaseNode> pair = node.elements();
        node.require(pair.size() == 2, "must be a name and a value");
        return new Field(pair.get(0).text(), pair.get(1).text());
    }

    private static Expectation expectation(CaseNode node) {
        node.object(Set.of("status", "headers", "body"));
        node.require(node.has("body"), "must say what the body is");
        Map<String, List<String>> headers = new LinkedHashMap<>();
        if (node.has("headers")) {
            CaseNode given = node.get("headers");
            given.json().fieldNames().forEachRemaining(name -> headers.put(name, values(given.get(name))));
        }
        return new Expectation(node.get("status").number(), headers, CaseBodyReader.read(node));
    }

    private static List<String> values(CaseNode node) {
        return node.json().isArray()
                ? node.elements().stream().map(CaseNode::text).toList()
                : List.of(node.text());
    }
}
