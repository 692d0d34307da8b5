package dev.tern.posted;

import dev.tern.http.HttpRequest;
import io.cloudevents.SpecVersion;
import io.cloudevents.core.data.BytesCloudEventData;
import io.cloudevents.core.message.impl.BaseGenericBinaryMessageReaderImpl;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.BiConsumer;

/** A CloudEvent in binary form: its attributes are headers that begin with {@code ce-}, and the body is its data. */
final class HeaderAttributes extends BaseGenericBinaryMessageReaderImpl<String, String> {
    static final String SPEC_VERSION = "ce-specversion";
    private static final String PREFIX = "ce-";

    private final HttpRequest request;

    HeaderAttributes(HttpRequest request, SpecVersion version) {
        super(
                version,
                request.body().isEmpty()
                        ? null
                        : BytesCloudEventData.wrap(request.body().bytes()));
        this.request = request;
    }

    @Override
    protected boolean isContentTypeHeader(String name) {
        return name.equalsIgnoreCase("Content-Type");
    }

    @Override
    protected boolean isCloudEventsHeader(String name) {
        return name.length() > PREFIX.length() && name.regionMatches(true, 0, PREFIX, 0, PREFIX.length());
    }

    @Override
    protected String toCloudEventsKey(String name) {
        return name.substring(PREFIX.length()).toLowerCase(Locale.ROOT);
    }

    @Override
    protected void forEachHeader(BiConsumer<String, String> consumer) {
        request.headers().forEach((name, values) -> consumer.accept(name, values.get(0)));
    }

    /** What a header cannot carry is in percent signs, and a plus stands for itself. */
    @Override
    protected String toCloudEventsValue(String value) {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }
}
