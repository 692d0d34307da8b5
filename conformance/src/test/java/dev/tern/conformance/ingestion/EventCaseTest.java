package dev.tern.conformance.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The cases of events")
class EventCaseTest {
    private static final EventExpectation NOTHING = EventExpectation.of(JsonNodeFactory.instance.objectNode());

    @Test
    @DisplayName("each have a name of their own, a reason, something that is told and something that must come of it")
    void whole() {
        List<EventCase> cases = EventCase.all();

        assertThat(cases).extracting(EventCase::id).doesNotHaveDuplicates().hasSizeGreaterThan(15);
        assertThat(cases).allSatisfy(each -> {
            assertThat(each.reason()).endsWith(".");
            assertThat(each.actions()).hasAtLeastOneElementOfType(CaseAction.Told.class);
            assertThat(each.expected()).isNotEqualTo(NOTHING);
        });
    }

    @Test
    @DisplayName("cannot have an action that nobody knows")
    void unknownAction() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventCase.read("[{\"id\": \"a\", \"actions\": [{\"move\": \"b\"}]}]"))
                .withMessage("a-0 is none of put, delete, changed, deleted and message");
    }
}
