package dev.tern.eval;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Reads the three files of a test collection and brings them together. */
record CollectionReader(CollectionFormat format, Path documents, Path queries, Path judgements) {

    TestCollection read() throws IOException {
        Set<String> ids = documentIds();
        List<TestQuery> asked = queriesInFile();
        List<Judgement> judged = JudgementFile.read(judgements);
        if (format == CollectionFormat.SMART) {
            judged = SmartGrades.of(judged.stream().map(CollectionReader::plain).toList());
            asked = named(asked, judged);
        }
        return new TestCollection(
                new DocumentFile(format, documents, ids.size()),
                List.copyOf(asked),
                byQuery(judged),
                absent(judged.stream().map(Judgement::document).collect(toSet()), ids),
                absent(
                        judged.stream().map(Judgement::query).collect(toSet()),
                        asked.stream().map(TestQuery::id).collect(toSet())));
    }

    private Set<String> documentIds() throws IOException {
        AtomicBoolean text = new AtomicBoolean();
        Set<String> ids = readEntries(documents, document -> {
            if (document.title() != null || !document.text().isEmpty()) {
                text.set(true);
            }
        });
        if (!text.get()) {
            throw new MalformedCollectionException(documents, "no document has text");
        }
        return ids;
    }

    private List<TestQuery> queriesInFile() throws IOException {
        List<TestQuery> asked = new ArrayList<>();
        readEntries(queries, query -> asked.add(new TestQuery(query.id(), query.titleAndText())));
        return asked;
    }

    private Set<String> readEntries(Path file, Consumer<TestDocument> each) throws IOException {
        Set<String> ids = new HashSet<>();
        try (EntryReader reader = format.open(file)) {
            for (TestDocument entry = reader.next(); entry != null; entry = reader.next()) {
                if (!ids.add(entry.id())) {
                    throw reader.malformed("an earlier entry has this id");
                }
                each.accept(entry);
            }
        }
        return ids;
    }

    private static Judgement plain(Judgement judgement) {
        return new Judgement(
                judgement.line(),
                SmartIds.plain(judgement.query()),
                SmartIds.plain(judgement.document()),
                judgement.grade());
    }

    private static List<TestQuery> named(List<TestQuery> queries, List<Judgement> judged) {
        List<String> ids = queries.stream().map(TestQuery::id).toList();
        List<String> names =
                SmartIds.queryNames(ids, judged.stream().map(Judgement::query).collect(toSet()));
        List<TestQuery> named = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            named.add(new TestQuery(names.get(i), queries.get(i).text()));
        }
        return named;
    }

    private static Map<String, Map<String, Integer>> byQuery(List<Judgement> judged) {
        Map<String, Map<String, Integer>> grades = new HashMap<>();
        for (Judgement judgement : judged) {
            grades.computeIfAbsent(judgement.query(), query -> new HashMap<>())
                    .merge(judgement.document(), judgement.grade(), Math::max);
        }
        grades.replaceAll((query, documents) -> Map.copyOf(documents));
        return Map.copyOf(grades);
    }

    private static int absent(Set<String> judged, Set<String> known) {
        return (int) judged.stream().filter(id -> !known.contains(id)).count();
    }
}
