package dev.tern.model.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.MessageType;

/**
 * What the model understands of a prompt.
 *
 * @param material what it may quote
 * @param request what the last user message asks
 */
record Reading(Material material, String request) {

    private static final Pattern CITATION = Pattern.compile(" \\[\\d{1,9}\\]");

    static Reading of(List<Message> messages) {
        List<FencedText> texts = messages.stream().map(Reading::fencedText).toList();
        List<Fence> fences =
                texts.stream().flatMap(text -> text.fences().stream()).toList();
        int last = lastUserMessage(messages);
        if (!fences.isEmpty()) {
            return new Reading(
                    Material.of(fences, true), last < 0 ? "" : texts.get(last).outside());
        }
        return last < 0 ? new Reading(Material.of(List.of(), false), "") : unfenced(messages, last);
    }

    static String textOf(Message message) {
        String text = message.getText();
        return text == null ? "" : text;
    }

    private static FencedText fencedText(Message message) {
        return message.getMessageType() == MessageType.SYSTEM
                ? FencedText.ofInstructions(textOf(message))
                : FencedText.of(textOf(message));
    }

    private static int lastUserMessage(List<Message> messages) {
        int last = messages.size() - 1;
        while (last >= 0 && messages.get(last).getMessageType() != MessageType.USER) {
            last--;
        }
        return last;
    }

    private static Reading unfenced(List<Message> messages, int last) {
        List<Fence> said = new ArrayList<>();
        messages.subList(0, last).stream().filter(Reading::isQuotable).forEach(message -> said.add(saidIn(message)));
        UnfencedMessage request = UnfencedMessage.of(textOf(messages.get(last)));
        said.add(new Fence(0, "", request.material()));
        return new Reading(Material.of(said, false), request.request());
    }

    private static boolean isQuotable(Message message) {
        boolean said =
                message.getMessageType() == MessageType.USER || message.getMessageType() == MessageType.ASSISTANT;
        return said && !Reply.isRefusal(textOf(message));
    }

    private static Fence saidIn(Message message) {
        String text = textOf(message);
        // The sources of an earlier answer may have other numbers now, or be gone.
        return new Fence(
                0,
                "",
                message.getMessageType() == MessageType.ASSISTANT
                        ? CITATION.matcher(text).replaceAll("")
                        : text);
    }
}
