package dev.tern.conformance.index;

import dev.tern.index.remote.RemoteChunkIndex;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Eight processes write to one index in a store of objects and four read it, each killed at random and started again.
 * Arguments: the address of an empty place and the seconds, without them 60.
 */
public final class KilledWriters {
    private static final int WRITERS = 8;
    private static final int READERS = 4;
    private static final int MACHINES = 3;
    private static final int LONGEST_BETWEEN_KILLS = 2_000;
    private static final int POLL_MILLIS = 50;

    private final String address;
    private final Path folder;
    private final List<Process> running = new CopyOnWriteArrayList<>();
    private final Random random = new Random(7);
    private int kills;

    private KilledWriters(String address, Path folder) {
        this.address = address;
        this.folder = folder;
    }

    /** Prints what was lost, which should be nothing. */
    public static void main(String[] arguments) throws Exception {
        PrintWriter out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
        out.println(run(arguments[0], Files.createTempDirectory("tern-killed"), Duration.ofSeconds(seconds)));
    }

    /**
     * Writes, reads and kills for that long, and then looks what is there.
     *
     * @param folder for the copies and for what was acknowledged
     */
    public static KilledWritersReport run(String address, Path folder, Duration time)
            throws IOException, InterruptedException {
        KilledWriters killed = new KilledWriters(address, Files.createDirectories(folder));
        // Also when this process is ended from outside: none of them ends by itself.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> killed.running.forEach(Process::destroyForcibly)));
        try {
            killed.startAll();
            killed.kill(time);
        } finally {
            killed.running.forEach(Process::destroyForcibly);
        }
        for (Process process : killed.running) {
            process.waitFor();
        }
        return killed.report();
    }

    /** The time begins when each process has done something: on a small machine it takes them long to start. */
    private void startAll() throws IOException, InterruptedException {
        for (int i = 0; i < WRITERS + READERS; i++) {
            running.add(start(i));
        }
        for (int i = 0; i < WRITERS + READERS; i++) {
            while (!Files.exists(notes(i)) && running.get(i).isAlive()) {
                Thread.sleep(POLL_MILLIS);
            }
        }
    }

    private void kill(Duration time) throws IOException, InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            Thread.sleep(random.nextInt(LONGEST_BETWEEN_KILLS));
            int victim = random.nextInt(running.size());
            running.get(victim).destroyForcibly().waitFor();
            kills++;
            running.set(victim, start(victim));
        }
    }

    private Process start(int number) throws IOException {
        Class<?> main = number < WRITERS ? StampWriter.class : StampReader.class;
        String copies = folder.resolve("machine-" + number % MACHINES).toString();
        return JavaChild.start(main, List.of(address, copies, notes(number).toString(), String.valueOf(number)))
                .start();
    }

    private Path notes(int number) {
        return folder.resolve("notes-" + number);
    }

    private KilledWritersReport report() throws IOException {
        try (RemoteChunkIndex index =
                new RemoteChunkIndex(IndexPlaces.open(address), folder.resolve("auditor"), Duration.ZERO)) {
            StampAudit audit = new StampAudit(index);
            for (int i = 0; i < WRITERS; i++) {
                audit.check(notes(i));
            }
            for (int i = WRITERS; i < WRITERS + READERS; i++) {
                audit.readings(notes(i));
            }
            return audit.report(kills);
        }
    }
}
