package dev.tern.probes;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.cloud.functions.HttpFunction;
import com.google.cloud.functions.HttpRequest;
import com.google.cloud.functions.HttpResponse;
import java.io.IOException;

/** The probe on Google Cloud Functions: {@code --target dev.tern.probes.BareHttpFunction}. */
public final class BareHttpFunction implements HttpFunction {

    @Override
    public void service(HttpRequest request, HttpResponse response) throws IOException {
        response.setStatusCode(200);
        if (request.getPath().equals("/echo")) {
            response.setContentType(BareAnswer.BYTES);
            request.getInputStream().transferTo(response.getOutputStream());
            return;
        }
        response.setContentType(BareAnswer.JSON);
        if (request.getPath().equals("/two-cookies")) {
            response.appendHeader("Set-Cookie", BareAnswer.FIRST_COOKIE);
            response.appendHeader("Set-Cookie", BareAnswer.SECOND_COOKIE);
        }
        String answer = BareAnswer.json(request.getMethod(), request.getPath());
        response.getOutputStream().write(answer.getBytes(UTF_8));
    }
}
