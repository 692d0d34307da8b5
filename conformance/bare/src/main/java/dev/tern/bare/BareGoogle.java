package dev.tern.bare;

import com.google.cloud.functions.HttpFunction;
import com.google.cloud.functions.HttpRequest;
import com.google.cloud.functions.HttpResponse;
import java.io.IOException;

/** On Google Cloud Functions: {@code --target dev.tern.bare.BareGoogle}. */
public class BareGoogle implements HttpFunction {
    private final BareAnswers answers;

    /** A chat that says what it is told. */
    public BareGoogle() {
        this(prompt -> prompt);
    }

    /** A chat of its own. */
    protected BareGoogle(BareChat chat) {
        this.answers = new BareAnswers(chat);
    }

    @Override
    public void service(HttpRequest request, HttpResponse response) throws IOException {
        byte[] answer = answers.to(request.getPath(), request.getInputStream().readAllBytes());
        response.setContentType(BareAnswers.TYPE);
        response.getOutputStream().write(answer);
    }
}
