package io.signet.benchmarks;

import io.signet.signature.trc1022.DroppedExecutable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Everything that is measured. */
enum Subject {
    NEWLINE_SCAN("newline-scan", Goal.LINES, NewlineScan::new),
    SIGNET("signet", Goal.FINDINGS, () -> new SignetFindings(() -> List.of(new DroppedExecutable()))),
    SIGNET_100("signet-100", Goal.FINDINGS, () -> new SignetFindings(HundredSignatures::create)),
    REPLAY("replay", Goal.FINDINGS, () -> new Replayed(replay -> replay)),
    REPLAY_2("replay-2", Goal.FINDINGS, () -> new Replayed(replay -> replay.jobs(2))),
    DECODE_ALL("decode-all", Goal.LINES, DecodeAll::new),
    DECODE_ALL_READ("decode-all-read", Goal.LINES, DecodeAllRead::new),
    JACKSON_TOKENS("tokens", Goal.LINES, JacksonTokens::new),
    FASTJSON2("fastjson2", Goal.FINDINGS, Fastjson2::new),
    DATABIND("databind", Goal.FINDINGS, Databind::new),
    TREE_MODEL("tree", Goal.FINDINGS, TreeModel::new),
    CEL("cel", Goal.FINDINGS, CelMap::new),
    EVENT_RULER("event-ruler", Goal.FINDINGS, EventRuler::new),
    GUNZIP("gunzip", Goal.BYTES, Gunzip::new),
    SIGNET_GZIP("signet-gzip", Goal.FINDINGS, () -> new SignetFindings(() -> List.of(new DroppedExecutable())));

    /** What the short mode needs for its ratios. */
    static final List<Subject> QUICK = List.of(
            NEWLINE_SCAN, SIGNET, SIGNET_100, DECODE_ALL, DECODE_ALL_READ, JACKSON_TOKENS, DATABIND, EVENT_RULER);

    private final String label;
    private final Goal goal;

    @SuppressWarnings("ImmutableEnumChecker") // each is a constructor call
    private final Maker maker;

    Subject(String label, Goal goal, Maker maker) {
        this.label = label;
        this.goal = goal;
        this.maker = maker;
    }

    /** Makes a variant ready to read. */
    interface Maker {
        Variant make() throws Exception;
    }

    static Subject labelled(String label) {
        for (Subject subject : values()) {
            if (subject.label.equals(label)) {
                return subject;
            }
        }
        throw new UsageException("no variant is called " + label + "; there are "
                + List.of(values()).stream().map(Subject::label).toList());
    }

    String label() {
        return label;
    }

    Goal goal() {
        return goal;
    }

    Variant make() throws Exception {
        return maker.make();
    }

    /** Whether it is measured on all cores: a replay with several workers, and what that is compared with. */
    boolean usesManyCores() {
        return this == REPLAY || this == REPLAY_2;
    }

    /** The file of a corpus that this reads. */
    Path fileOf(Corpus corpus) throws IOException {
        return this == GUNZIP || this == SIGNET_GZIP ? corpus.packed() : corpus.file();
    }
}
