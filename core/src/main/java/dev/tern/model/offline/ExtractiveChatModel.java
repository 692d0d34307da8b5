package dev.tern.model.offline;

import dev.tern.model.ContextTooLongException;
import dev.tern.text.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.metadata.ChatGenerationMetadata;
import org.springframework.ai.chat.metadata.ChatResponseMetadata;
import org.springframework.ai.chat.metadata.DefaultUsage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.chat.prompt.Prompt;
import reactor.core.publisher.Flux;

/**
 * A chat model which needs no network and never invents: it only quotes sentences of the text it is given. It makes
 * every function of Tern work on a laptop and in tests, and shows what a language model would be asked. The same prompt
 * always gets the same answer. Instances are immutable and thread-safe.
 *
 * <p>It reads these rules, which are its contract with the prompts of Tern's functions:
 *
 * <ol>
 *   <li><b>Material</b> is the text inside {@code <document>…</document>} and {@code <source index="N" …>…</source>}
 *       in any message; a {@code title} and a {@code heading} attribute say what it is about. Tags belong at the start
 *       of a line; other messages than the system's may also have them inside a line, if they close them. Without any
 *       such tags the material is what the user and the assistant said before, and the last user message except its
 *       question or instruction, if it has more than two sentences.
 *   <li>The <b>request</b> is what the last user message says outside the tags.
 *   <li>A request with the instruction "Summarise" (or "Summarize") gets a <b>summary</b>: "in N sentences" of
 *       {@code N}, three if it does not say; with a line per sentence, which starts with "- ", if it says "bullet";
 *       about the subject of a line {@code Focus: …}, if there is one. So does a request which says nothing.
 *   <li>Any other request gets an <b>answer</b> of one to three sentences to the text after its last line
 *       {@code Question: …}, or to all of it. A sentence which ends with a colon comes with the list below it, and
 *       one of source {@code N} is followed by {@code " [N]"}. If no sentence has enough of the question's words, the
 *       answer is {@link #NOTHING_IN_SOURCES}, or {@link #NOTHING_TO_QUOTE} for a prompt without any tags.
 * </ol>
 *
 * <p>Of the options only {@code maxTokens} matters: the answer ends with the last sentence that fits in, or within its
 * first one. Tokens are {@linkplain Words#count words and punctuation marks}.
 *
 * <p>Limits: it compares words, not meanings, so it finds no answer in other words than the question's, and sentences
 * it quotes may refer to ones it does not. It knows English word forms; other languages must match exactly.
 */
public final class ExtractiveChatModel implements ChatModel {

    /** The model id of the responses. */
    public static final String MODEL_ID = "extractive-1";

    /** The answer to a question which the given sources do not answer. */
    public static final String NOTHING_IN_SOURCES = "The sources do not answer this question.";

    /** The answer to a question without any text to answer it from. */
    public static final String NOTHING_TO_QUOTE = "I am Tern's offline model and can only quote text that I am given."
            + " Paste the text into your message, ask about documents you have ingested,"
            + " or configure a model provider for open questions.";

    /** The summary of a document without a sentence. */
    public static final String NOTHING_TO_SUMMARISE = "There is nothing to summarise: the text has no sentences.";

    private final int contextTokens;

    /**
     * Makes a model.
     *
     * @param contextTokens the most tokens a prompt may have, at least 1
     */
    public ExtractiveChatModel(int contextTokens) {
        if (contextTokens < 1) {
            throw new IllegalArgumentException("contextTokens must be at least 1, not " + contextTokens);
        }
        this.contextTokens = contextTokens;
    }

    /**
     * Answers a prompt.
     *
     * @throws ContextTooLongException if all messages together have more tokens than the model reads
     */
    @Override
    public ChatResponse call(Prompt prompt) {
        int promptTokens = tokens(prompt);
        if (promptTokens > contextTokens) {
            throw new ContextTooLongException(contextTokens, promptTokens);
        }
        Reply whole = reply(Reading.of(prompt.getInstructions()));
        Reply reply = whole.within(maxTokens(prompt.getOptions()));
        boolean isWhole = reply.sentences().equals(whole.sentences());
        return response(reply.text(), isWhole ? "stop" : "length", promptTokens);
    }

    /** Gives the answer of {@link #call(Prompt)} as one element, or its exception as the error. */
    @Override
    public Flux<ChatResponse> stream(Prompt prompt) {
        return Flux.defer(() -> Flux.just(call(prompt)));
    }

    /** The model id; there is nothing else to set. */
    @Override
    public ChatOptions getDefaultOptions() {
        return ChatOptions.builder().model(MODEL_ID).build();
    }

    private static int tokens(Prompt prompt) {
        return prompt.getInstructions().stream()
                .mapToInt(message -> Words.count(Reading.textOf(message)))
                .sum();
    }

    private static Reply reply(Reading reading) {
        Instruction instruction = Instruction.of(reading.request());
        Material material = reading.material();
        boolean silent = reading.request().isBlank() && material.fenced();
        return instruction.summarises() || silent
                ? summary(instruction, material)
                : answer(instruction.question(), material);
    }

    private static Reply summary(Instruction instruction, Material material) {
        List<String> sentences = SummarySelection.of(instruction, material.sentences());
        return sentences.isEmpty() ? Reply.of(NOTHING_TO_SUMMARISE) : new Reply(sentences, instruction.bullets());
    }

    private static Reply answer(String question, Material material) {
        List<String> sentences = AnswerSelection.of(question, material.sentences());
        if (sentences.isEmpty()) {
            return Reply.of(material.fenced() ? NOTHING_IN_SOURCES : NOTHING_TO_QUOTE);
        }
        return Reply.of(sentences);
    }

    private static int maxTokens(@Nullable ChatOptions options) {
        Integer limit = options == null ? null : options.getMaxTokens();
        return limit == null || limit < 1 ? Integer.MAX_VALUE : limit;
    }

    private static ChatResponse response(String text, String finishReason, int promptTokens) {
        Generation generation = new Generation(
                new AssistantMessage(text),
                ChatGenerationMetadata.builder().finishReason(finishReason).build());
        ChatResponseMetadata metadata = ChatResponseMetadata.builder()
                .model(MODEL_ID)
                .usage(new DefaultUsage(promptTokens, Words.count(text)))
                .build();
        return new ChatResponse(List.of(generation), metadata);
    }
}
