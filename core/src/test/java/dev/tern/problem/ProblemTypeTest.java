package dev.tern.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A type of problem")
class ProblemTypeTest {

    @ParameterizedTest
    @CsvSource({
        "invalid_request,400,Invalid request",
        "unauthorized,401,Unauthorized",
        "forbidden,403,Forbidden",
        "not_found,404,Not found",
        "method_not_allowed,405,Method not allowed",
        "not_acceptable,406,Not acceptable",
        "conflict,409,Conflict",
        "content_too_large,413,Content too large",
        "unsupported_media_type,415,Unsupported media type",
        "context_too_long,422,Context too long",
        "content_filtered,422,Content filtered",
        "unreadable_document,422,Unreadable document",
        "too_many_requests,429,Too many requests",
        "budget_exceeded,429,Budget exceeded",
        "quota_exceeded,429,Quota exceeded",
        "internal_error,500,Internal error",
        "provider_failed,502,Provider failed",
        "model_unavailable,502,Model unavailable",
        "no_durable_store,503,No durable store",
        "unavailable,503,Unavailable",
        "deadline_exceeded,504,Deadline exceeded"
    })
    @DisplayName("keeps its code, its status and its title for good: clients rely on them")
    void stable(String code, int status, String title) {
        ProblemType type = Stream.of(ProblemType.values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();

        assertThat(type.status()).isEqualTo(status);
        assertThat(type.title()).isEqualTo(title);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("has a URI that is made of its code")
    void uri(ProblemType type) {
        assertThat(type.uri())
                .hasToString("https://tern.dev/problems/" + type.code().replace('_', '-'));
    }

    @Test
    @DisplayName("is one of these twenty-one: a new one is added here, too")
    void number() {
        assertThat(ProblemType.values()).hasSize(21);
    }
}
