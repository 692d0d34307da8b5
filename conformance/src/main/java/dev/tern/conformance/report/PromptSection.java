package dev.tern.conformance.report;

import dev.tern.conformance.models.AnswerFailure;
import dev.tern.conformance.models.ModelAnswer;
import dev.tern.conformance.models.ModelPrompt;
import dev.tern.model.ModelReply;
import dev.tern.model.TokenUsage;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One prompt, and the answers to it side by side. */
record PromptSection(int number, ModelPrompt prompt, List<ModelAnswer> answers) {

    String html() {
        StringBuilder panes = new StringBuilder();
        answers.forEach(each -> panes.append(pane(each)));
        return """
                <article class="case" id="prompt-%d">
                <h3 class="prompt"><span>%d</span> %s</h3>
                %s<div class="answers">
                %s</div>
                </article>
                """.formatted(number + 1, number + 1, Html.escape(prompt.prompt()), system(), panes);
    }

    private String system() {
        return prompt.system() == null
                ? ""
                : "<p class=\"reason\">System: " + Html.escape(prompt.system()) + "</p>\n";
    }

    private static String pane(ModelAnswer answer) {
        ModelReply reply = answer.reply();
        return reply == null ? failed(answer) : answered(answer, reply);
    }

    private static String answered(ModelAnswer answer, ModelReply reply) {
        TokenUsage usage = reply.bill().usage();
        String cached = usage.cachedTokens() == 0 ? "" : " (" + Quantity.count(usage.cachedTokens()) + " cached)";
        return """
                <section class="answer">
                <h4><span class="sign same" aria-hidden="true">✓</span> %s <code>%s</code></h4>
                <div class="said" tabindex="0">%s</div>
                <dl class="facts">%s%s%s%s%s</dl>
                </section>
                """.formatted(
                Html.escape(answer.provider()),
                Html.escape(reply.bill().model().id()),
                Html.escape(reply.text()),
                fact("Ended", reply.finishReason()),
                fact(
                        "Tokens",
                        Quantity.count(usage.inputTokens()) + " in" + cached + ", "
                                + Quantity.count(usage.outputTokens()) + " out"),
                fact("Cost", Money.of(reply.bill().cost())),
                fact("First token", time(answer.first())),
                fact("Whole", time(answer.whole())));
    }

    private static String failed(ModelAnswer answer) {
        AnswerFailure failure =
                answer.failure() == null ? new AnswerFailure("unknown", "no answer") : answer.failure();
        return """
                <section class="answer">
                <h4><span class="sign different" aria-hidden="true">✕</span> %s</h4>
                <p class="failure"><b>%s</b> %s</p>
                <dl class="facts">%s</dl>
                </section>
                """.formatted(
                Html.escape(answer.provider()),
                Html.escape(failure.reason().replace('_', ' ')),
                Html.escape(failure.detail()),
                fact("After", time(answer.whole())));
    }

    private static String fact(String name, String value) {
        return "<div><dt>%s</dt><dd>%s</dd></div>".formatted(Html.escape(name), Html.escape(value));
    }

    private static String time(@Nullable Duration time) {
        return time == null ? "–" : Quantity.millis(time.toNanos() / 1e6);
    }
}
