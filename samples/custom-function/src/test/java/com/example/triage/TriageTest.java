package com.example.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.triage.TriageApplication.Ticket;
import com.example.triage.TriageApplication.Triage;
import dev.tern.config.SettingsSource;
import dev.tern.runtime.TernRuntime;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TriageTest {

    @Test
    @SuppressWarnings("unchecked")
    void anOutageIsUrgent(@TempDir Path data) {
        SettingsSource settings = SettingsSource.of(
                "the test",
                Map.of("tern.data", data.toString(), "tern.application", TriageApplication.class.getName()));

        try (TernRuntime tern = TernRuntime.start(List.of(settings))) {
            Function<Ticket, Triage> triage =
                    (Function<Ticket, Triage>) tern.context().getBean("triage");

            assertEquals("high", triage.apply(new Ticket("The search is down.")).severity());
        }
    }
}
