package dev.tern.conformance.streaming;

import dev.tern.conformance.process.HttpProcess;
import dev.tern.conformance.process.PeakMemory;
import dev.tern.conformance.provider.stub.ProviderStub;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Measures streaming chats, all at once, through {@code tern serve} and OpenAI's protocol against a provider that sends 50
 * pieces, five a second: how many arrive whole and in order, how long the first word takes, and what memory the server
 * holds early and late. Each number of streams has a server of its own, with a heap of 256 MB. Arguments: the jar, then
 * numbers of streams; without any 1, 10, 50 and 100. Memory is told on Linux alone.
 */
public final class StreamBenchmark {
    private static final int[] NUMBERS = {1, 10, 50, 100};
    private static final Duration EARLY = Duration.ofSeconds(3);
    private static final double KILO = 1024;

    private StreamBenchmark() {}

    /** Prints a row for each number of streams. */
    public static void main(String[] arguments) throws Exception {
        Path jar = Path.of(arguments[0]);
        int[] numbers = arguments.length == 1
                ? NUMBERS
                : Stream.of(arguments).skip(1).mapToInt(Integer::parseInt).toArray();
        PrintWriter out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.println("streams  whole  first word p50 ms  p99 ms  all s  MB after 3 s  MB at the end");
        for (int number : numbers) {
            out.println(measure(jar, number));
        }
    }

    private static String measure(Path jar, int number) throws Exception {
        try (ProviderStub provider = SlowProvider.start();
                HttpProcess server = StreamingServer.start(jar, provider.url(), number)) {
            HttpClient client = HttpClient.newHttpClient();
            ExecutorService threads = Executors.newFixedThreadPool(number);
            new StreamedChat(client, server.address()).read();
            Instant start = Instant.now();
            List<CompletableFuture<StreamedChat.Times>> running = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                running.add(CompletableFuture.supplyAsync(
                        () -> new StreamedChat(client, server.address()).read(), threads));
            }
            TimeUnit.MILLISECONDS.sleep(EARLY.toMillis());
            long early = PeakMemory.residentKilobytes(server.pid());
            String row = row(number, running, start, early, server.pid());
            threads.shutdown();
            return row;
        }
    }

    private static String row(
            int number, List<CompletableFuture<StreamedChat.Times>> running, Instant start, long early, long pid)
            throws ExecutionException, InterruptedException {
        List<Double> first = new ArrayList<>();
        int whole = 0;
        for (CompletableFuture<StreamedChat.Times> chat : running) {
            StreamedChat.Times times = chat.get();
            first.add(times.firstWord().toNanos() / 1e6);
            whole += times.whole() ? 1 : 0;
        }
        first.sort(null);
        return String.format(
                Locale.ROOT,
                "%-8d %-6d %-18.0f %-7.0f %-6.1f %-13.0f %.0f",
                number,
                whole,
                first.get(number / 2),
                first.get(Math.min(number - 1, number * 99 / 100)),
                Duration.between(start, Instant.now()).toMillis() / 1e3,
                early / KILO,
                PeakMemory.residentKilobytes(pid) / KILO);
    }
}
