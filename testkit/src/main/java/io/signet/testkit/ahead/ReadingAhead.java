package io.signet.testkit.ahead;

import io.signet.event.json.EventReader;
import java.io.InputStream;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;

/**
 * How streams are read by several threads.
 *
 * @param workers read blocks
 * @param blocks how many blocks of a stream are read ahead at most
 * @param blockBytes about so many bytes a block has
 * @param longestLine a line that is longer is left to one reader
 * @param settings makes a reader of a stream or of a part of one
 */
public record ReadingAhead(
        ExecutorService workers,
        int blocks,
        int blockBytes,
        int longestLine,
        Function<InputStream, EventReader.Builder> settings) {}
