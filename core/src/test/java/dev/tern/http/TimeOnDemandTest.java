package dev.tern.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Jackson's module for times, taken apart")
class TimeOnDemandTest {
    private static final Instant INSTANT = Instant.parse("2026-02-28T23:59:59.123456789Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final ObjectMapper whole = mapper(new JavaTimeModule());
    private final ObjectMapper onDemand = mapper(new TimeOnDemand());

    static Stream<Object> times() {
        return Stream.of(
                INSTANT,
                LocalDate.of(2024, 2, 29),
                LocalTime.of(1, 2, 3, 4),
                LocalDateTime.of(2024, 2, 29, 1, 2),
                OffsetTime.of(1, 2, 3, 4, ZoneOffset.ofHours(-3)),
                OffsetDateTime.ofInstant(INSTANT, ZoneOffset.ofHours(5)),
                ZonedDateTime.ofInstant(INSTANT, ZONE),
                ZONE,
                ZoneOffset.ofHours(2),
                Duration.ofMillis(90_061_001),
                Period.of(1, 2, 3),
                Year.of(2026),
                YearMonth.of(2026, 2),
                MonthDay.of(2, 29),
                Month.MAY,
                DayOfWeek.FRIDAY);
    }

    @ParameterizedTest
    @MethodSource("times")
    @DisplayName("writes and reads each type as the whole module does")
    void values(Object time) throws JsonProcessingException {
        assertThat(onDemand.writeValueAsString(time)).isEqualTo(whole.writeValueAsString(time));
        assertThat(roundTrip(onDemand, time, type(time))).isEqualTo(roundTrip(whole, time, type(time)));
    }

    @ParameterizedTest
    @MethodSource("times")
    @DisplayName("writes and reads each type as the key of a map as the whole module does")
    void keys(Object time) throws JsonProcessingException {
        Map<Object, Integer> map = Map.of(time, 1);
        JavaType type = onDemand.getTypeFactory()
                .constructMapType(Map.class, type(time), onDemand.constructType(Integer.class));

        assertThat(onDemand.writeValueAsString(map)).isEqualTo(whole.writeValueAsString(map));
        assertThat(roundTrip(onDemand, map, type)).isEqualTo(roundTrip(whole, map, type));
    }

    @ParameterizedTest
    @MethodSource("times")
    @DisplayName("refuses with the whole module's words what is none")
    void refusals(Object time) {
        assertThat(failure(onDemand, time)).isEqualTo(failure(whole, time));
    }

    @Test
    @DisplayName("knows a type inside of a record, and inside of a list")
    void inside() throws JsonProcessingException {
        Journey journey = new Journey(INSTANT, List.of(Duration.ofHours(2)));

        String text = onDemand.writeValueAsString(journey);

        assertThat(text).isEqualTo("{\"start\":\"2026-02-28T23:59:59.123456789Z\",\"legs\":[\"PT2H\"]}");
        assertThat(onDemand.readValue(text, Journey.class)).isEqualTo(journey);
    }

    @Test
    @DisplayName("leaves other types alone")
    void others() {
        assertThatThrownBy(() -> onDemand.readValue("\"x\"", Integer.class)).isInstanceOf(InvalidFormatException.class);
    }

    private record Journey(Instant start, List<Duration> legs) {}

    private static String failure(ObjectMapper mapper, Object time) {
        try {
            return "read as " + mapper.readValue("\"no time\"", mapper.constructType(time.getClass()));
        } catch (JsonProcessingException e) {
            return e.getMessage();
        }
    }

    private static Object roundTrip(ObjectMapper mapper, Object value, JavaType type) throws JsonProcessingException {
        return mapper.readValue(mapper.writeValueAsString(value), type);
    }

    /** That a user declares: a zone is one of two hidden classes. */
    private JavaType type(Object time) {
        return onDemand.constructType(time == ZONE ? ZoneId.class : time.getClass());
    }

    private static ObjectMapper mapper(Module module) {
        return JsonMapper.builder()
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .addModule(module)
                .build();
    }
}
