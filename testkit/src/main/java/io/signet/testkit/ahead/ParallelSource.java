package io.signet.testkit.ahead;

import io.signet.event.Event;
import io.signet.event.json.EventReader;
import io.signet.event.json.Place;
import io.signet.event.json.ReadCounts;
import io.signet.event.json.ReadIssue;
import io.signet.testkit.ahead.BlockContent.EventItem;
import io.signet.testkit.ahead.BlockContent.IssueItem;
import io.signet.testkit.ahead.BlockContent.Item;
import io.signet.testkit.ahead.BlockContent.WarningItem;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.SequenceInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stream in blocks, a few of them ahead. From the first block on that needs those around it, because a document goes over
 * several lines or a line is too long, one reader reads all the rest; so it does from the start when the beginning does not show
 * a recording of Tracee's, or is gzip. What comes out is what one reader would give, in the same order.
 */
public final class ParallelSource implements EventSource {

    /** So many lines at the beginning of a source are looked at closely. */
    private static final int LINES_OF_BEGINNING = 64;

    private record Pending(Block block, Future<BlockContent> content) {}

    private final ReadingAhead how;
    private final Blocks blocks;
    private final Consumer<ReadIssue> onIssue;
    private final Consumer<String> onWarning;
    private final Deque<Pending> pending = new ArrayDeque<>();
    private Iterator<Item> items = Collections.emptyIterator();
    private ReadCounts counts = Sums.NOTHING;
    private long linesBefore;
    private boolean begun;
    private boolean recognised;
    private @Nullable EventReader rest;
    private @Nullable EventItem current;

    /**
     * Reads nothing yet.
     *
     * @param stream is closed with this source
     */
    public ParallelSource(
            InputStream stream, ReadingAhead how, Consumer<ReadIssue> onIssue, Consumer<String> onWarning) {
        this.how = how;
        this.onIssue = onIssue;
        this.onWarning = onWarning;
        blocks = new Blocks(stream, how.blockBytes(), how.longestLine());
    }

    /** Has a worker read the first block. */
    public void begin() {
        read(1);
    }

    private void read(int most) {
        while (pending.size() < most) {
            boolean isFirst = !begun && pending.isEmpty();
            Block block = blocks.next();
            if (block == null) {
                return;
            }
            if (isFirst && block.isGzip()) {
                pending.add(new Pending(
                        block, CompletableFuture.<BlockContent>failedFuture(new IllegalStateException("gzip"))));
                return;
            }
            EventReader.Builder settings = how.settings().apply(block.open());
            if (!isFirst) {
                settings.continuing(1, block.offset());
            }
            pending.add(new Pending(block, how.workers().submit(() -> BlockContent.read(settings))));
        }
    }

    @Override
    public boolean next() throws IOException {
        current = null;
        do {
            while (items.hasNext()) {
                if (take(items.next())) {
                    return true;
                }
            }
        } while (rest == null && advance());
        EventReader reader = rest;
        if (reader == null || !reader.next()) {
            return false;
        }
        current = new EventItem(reader.event(), reader.place());
        return true;
    }

    private boolean take(Item item) {
        if (item instanceof EventItem found) {
            current = new EventItem(found.event(), inSource(found.place()));
            return true;
        }
        if (item instanceof IssueItem met) {
            onIssue.accept(met.issue().at(inSource(met.issue().place())));
        } else if (item instanceof WarningItem met) {
            onWarning.accept(met.warning());
        }
        return false;
    }

    private Place inSource(Place inBlock) {
        return new Place(inBlock.source(), linesBefore + inBlock.line(), inBlock.byteOffset(), inBlock.index());
    }

    /** Goes to the next block; false at the end, and where one reader has to read the rest. */
    private boolean advance() throws IOException {
        blocks.requireUninterrupted();
        boolean isGzip =
                !begun && !pending.isEmpty() && pending.element().block().isGzip();
        read(isGzip ? 1 : how.blocks());
        Pending first = pending.peek();
        if (first == null) {
            if (!blocks.isAtEnd() || !begun) {
                readRest();
            }
            return false;
        }
        boolean isAll = !begun && pending.size() == 1 && blocks.isAtEnd();
        if (isGzip || (!begun && first.block().isGzip())) {
            readRest();
            return false;
        }
        BlockContent content = content(first);
        if (!isAll && (!content.standsAlone() || (!begun && !isBeginning(content)))) {
            readRest();
            return false;
        }
        pending.remove();
        blocks.recycle(first.block());
        begun = true;
        recognised |= content.recognised();
        linesBefore = counts.lines();
        counts = Sums.of(counts, content.counts());
        items = content.items().iterator();
        return true;
    }

    private static boolean isBeginning(BlockContent content) {
        return content.recognised() && content.counts().lines() >= LINES_OF_BEGINNING;
    }

    private static BlockContent content(Pending block) throws IOException {
        try {
            return block.content().get();
        } catch (InterruptedException e) {
            InterruptedIOException interrupted = new InterruptedIOException("interrupted");
            interrupted.initCause(e);
            throw interrupted;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a worker failed", e.getCause());
        }
    }

    private void readRest() throws IOException {
        List<InputStream> streams = new ArrayList<>();
        long offset =
                pending.isEmpty() ? blocks.offset() : pending.element().block().offset();
        pending.forEach(block -> {
            block.content().cancel(false);
            streams.add(block.block().open());
        });
        pending.clear();
        streams.add(blocks.rest());
        EventReader.Builder settings = how.settings()
                .apply(new SequenceInputStream(Collections.enumeration(streams)))
                .onIssue(onIssue)
                .onWarning(onWarning);
        if (begun) {
            settings.continuing(counts.lines() + 1, offset);
        }
        rest = settings.open();
    }

    @Override
    public Event event() {
        return currentItem().event();
    }

    @Override
    public Place place() {
        return currentItem().place();
    }

    private EventItem currentItem() {
        EventItem item = current;
        if (item == null) {
            throw new IllegalStateException("there is no current event");
        }
        return item;
    }

    @Override
    public ReadCounts counts() {
        EventReader reader = rest;
        return reader == null ? counts : Sums.of(counts, reader.counts());
    }

    @Override
    public boolean recognised() {
        EventReader reader = rest;
        return recognised || (reader != null && reader.recognised());
    }

    @Override
    public void close() throws IOException {
        pending.forEach(block -> block.content().cancel(false));
        pending.clear();
        EventReader reader = rest;
        if (reader != null) {
            reader.close();
        }
        blocks.close();
    }
}
