package io.signet.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Lines as Tracee v0.24.1 prints them, in the proportions of a real stream; the same bytes for the same seed. */
final class GeneratedCorpus {

    private static final int TASKS = 64;
    private static final String METADATA =
            "],\"metadata\":{\"Version\":\"1\",\"Description\":\"An Executable file was dropped in the system during runtime. Container images are usually built with all binaries needed inside. A dropped binary may indicate that an adversary infiltrated your container.\",\"Tags\":null,\"Properties\":{\"Category\":\"defense-evasion\",\"Kubernetes_Technique\":\"\",\"Severity\":2,\"Technique\":\"Masquerading\",\"external_id\":\"T1036\",\"id\":\"attack-pattern--42e8de7b-37b2-4258-905a-6897815e58e0\",\"signatureID\":\"TRC-1022\",\"signatureName\":\"New executable dropped\"}}}\n";

    private final Dice dice;
    private final Task[] tasks = new Task[TASKS];
    private final Tally truth = new Tally();
    private final StringBuilder line = new StringBuilder(4_096);
    private long now = 1_795_456_899_173_942_150L;

    private GeneratedCorpus(long seed) {
        dice = new Dice(seed);
        for (int i = 0; i < TASKS; i++) {
            tasks[i] = Task.begun(dice, now - 1_000_000L * i);
        }
    }

    static Corpus write(Path file, long lines, long seed) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            return new Corpus(file, new GeneratedCorpus(seed).write(out, lines));
        }
    }

    static Outcome write(OutputStream out, long lines, long seed) throws IOException {
        return new GeneratedCorpus(seed).write(out, lines);
    }

    private Outcome write(OutputStream out, long lines) throws IOException {
        while (truth.lines() < lines) {
            step(lines);
            out.write(line.toString().getBytes(StandardCharsets.UTF_8));
            line.setLength(0);
        }
        return truth.outcome();
    }

    /** One event, and the sensor's own finding about it if there is one and room for it. */
    private void step(long lines) {
        now += dice.between(10_000, 2_000_000);
        int which = dice.below(TASKS);
        Task task = tasks[which];
        EventKind kind = EventKind.draw(dice);
        truth.line();
        if (kind == EventKind.MAGIC_WRITE) {
            magicWrite(task, lines);
        } else {
            append(kind, task, EventText.arguments(kind, task, dice), 0);
            line.append("]}\n");
        }
        if (kind == EventKind.SCHED_PROCESS_EXIT) {
            tasks[which] = Task.begun(dice, now);
        }
    }

    private void magicWrite(Task task, long lines) {
        MagicWriteText write = MagicWriteText.drawn(dice);
        append(EventKind.MAGIC_WRITE, task, write.arguments(), dice.between(1, 48_144));
        line.append("]}\n");
        if (write.raises(task)) {
            truth.finding();
        }
        if (write.raises(task) && truth.lines() < lines) {
            append(EventKind.DROPPED_EXECUTABLE, task, write.finding(), 48_144);
            line.append(METADATA);
            truth.line();
        }
    }

    private void append(EventKind kind, Task task, ArgumentText arguments, long returnValue) {
        HeaderText.append(line, kind, task, arguments.count(), returnValue, now, dice);
        line.append(arguments);
    }
}
