package dev.tern.model.offline;

import dev.tern.model.offline.FenceTag.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads the fences of one message, once; {@link FencedText} says how. */
final class FenceReader {

    private final String message;
    private final boolean withinLines;
    private final List<FenceTag> tags;
    private final Map<Kind, Integer> lastClosing = new EnumMap<>(Kind.class);
    private final List<Fence> fences = new ArrayList<>();
    private final StringBuilder outside = new StringBuilder();
    private int at;

    FenceReader(String message, boolean withinLines) {
        this.message = message;
        this.withinLines = withinLines;
        this.tags = FenceTags.in(message);
        for (int i = 0; i < tags.size(); i++) {
            if (!tags.get(i).opens()) {
                lastClosing.put(tags.get(i).kind(), i);
            }
        }
    }

    FencedText read() {
        for (int i = 0; i < tags.size(); i++) {
            FenceTag tag = tags.get(i);
            if (tag.start() >= at && tag.opens() && isFence(i)) {
                readFence(i);
            }
        }
        outside.append(message, at, message.length());
        return new FencedText(List.copyOf(fences), outside.toString().strip());
    }

    private boolean isFence(int index) {
        FenceTag tag = tags.get(index);
        return tag.startsLine() || (withinLines && index < lastClosing.getOrDefault(tag.kind(), -1));
    }

    private void readFence(int index) {
        FenceTag open = tags.get(index);
        outside.append(message, at, open.start()).append('\n');
        FenceTag close = null;
        int end = -1;
        for (int i = index + 1; i < tags.size() && end < 0; i++) {
            FenceTag tag = tags.get(i);
            if (startsNext(tag, open.kind(), close != null)) {
                end = tag.start();
            } else if (tag.closes(open.kind()) && (close == null || tag.endsLine())) {
                close = tag;
            }
        }
        if (close == null) {
            at = end < 0 ? QuestionLine.lastIn(message, open.end(), message.length()) : end;
            add(open, at);
        } else {
            at = close.end();
            add(open, close.start());
        }
    }

    /** Documents nest; a source inside a source means that the first one was not closed. */
    private static boolean startsNext(FenceTag tag, Kind kind, boolean closed) {
        return tag.opens(kind) && tag.startsLine() && (closed || kind == Kind.SOURCE);
    }

    private void add(FenceTag open, int end) {
        int source = open.kind() == Kind.SOURCE ? open.attributes().index() : 0;
        fences.add(new Fence(source, open.attributes().heading(), message.substring(open.end(), end)));
    }
}
