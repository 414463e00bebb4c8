package io.signet.testkit.replay;

import io.signet.event.json.EventReader;
import io.signet.event.json.ReadIssue;
import io.signet.testkit.ahead.EventSource;
import io.signet.testkit.ahead.ParallelSource;
import io.signet.testkit.ahead.ReadingAhead;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Opens captures one after the other. With several workers, files are read ahead: the one at hand by blocks, and the beginnings of
 * a few behind it, so that many small files are read at once. Belongs to one thread.
 */
final class OpenSources implements AutoCloseable {

    private static final int AHEAD_BYTES = 1 << 24;
    private static final int LEAST_BLOCK = 1 << 16;
    private static final int LARGEST_BLOCK = 1 << 18;

    /** A source, or why there is none. */
    private record Opened(
            @Nullable EventSource source, @Nullable IOException failure) {}

    /** What readers are told, and whom they tell. */
    record Settings(
            BiFunction<InputStream, String, EventReader.Builder> reader,
            int longestLine,
            Consumer<ReadIssue> onIssue,
            Consumer<String> onWarning) {}

    private final List<Capture> captures;
    private final int jobs;
    private final Settings settings;
    private final @Nullable ExecutorService workers;
    private final Deque<Opened> ahead = new ArrayDeque<>();
    private int next;

    OpenSources(List<Capture> captures, int jobs, Settings settings) {
        this.captures = captures;
        this.jobs = jobs;
        this.settings = settings;
        workers = jobs == 1 ? null : workers(jobs);
    }

    private static ExecutorService workers(int jobs) {
        AtomicInteger number = new AtomicInteger();
        return Executors.newFixedThreadPool(jobs, task -> {
            Thread worker = new Thread(task, "signet-replay-" + number.incrementAndGet());
            worker.setDaemon(true);
            return worker;
        });
    }

    /** Opens the next capture. */
    EventSource next() throws IOException {
        while (next < captures.size() && ahead.size() < jobs && (ahead.isEmpty() || isParallel(captures.get(next)))) {
            ahead.add(open(captures.get(next++)));
        }
        Opened first = ahead.remove();
        EventSource source = first.source();
        if (source == null) {
            throw first.failure() == null ? new IOException("nothing was opened") : first.failure();
        }
        return source;
    }

    private boolean isParallel(Capture capture) {
        return workers != null && capture.isFile();
    }

    private Opened open(Capture capture) {
        try {
            InputStream stream = capture.open();
            ExecutorService threads = workers;
            if (threads == null || !capture.isFile()) {
                return new Opened(
                        EventSource.of(settings.reader()
                                .apply(stream, capture.name())
                                .onIssue(settings.onIssue())
                                .onWarning(settings.onWarning())
                                .open()),
                        null);
            }
            ParallelSource source = new ParallelSource(
                    stream, readingAhead(threads, capture), settings.onIssue(), settings.onWarning());
            source.begin();
            return new Opened(source, null);
        } catch (IOException e) {
            return new Opened(null, e);
        }
    }

    private ReadingAhead readingAhead(ExecutorService threads, Capture capture) {
        int blocks = 2 * jobs;
        int size = Math.max(LEAST_BLOCK, Math.min(LARGEST_BLOCK, AHEAD_BYTES / blocks));
        return new ReadingAhead(
                threads,
                blocks,
                size,
                settings.longestLine(),
                stream -> settings.reader().apply(stream, capture.name()));
    }

    @Override
    public void close() throws IOException {
        ExecutorService threads = workers;
        if (threads != null) {
            threads.shutdownNow();
        }
        for (Opened opened : ahead) {
            if (opened.source() != null) {
                opened.source().close();
            }
        }
    }
}
