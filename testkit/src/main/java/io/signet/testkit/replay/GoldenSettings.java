package io.signet.testkit.replay;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the run may do to golden files.
 *
 * @param update whether they are to be rewritten
 * @param isCi whether this is a build server, where nothing is rewritten
 * @param lose the findings that may go: anchors, or a case and an anchor
 */
record GoldenSettings(boolean update, boolean isCi, Set<String> lose) {

    static final String UPDATE = "-Dsignet.golden=update";
    static final String LOSE = "-Dsignet.golden.lose=";

    /** From the system properties {@code signet.golden} and {@code signet.golden.lose} and the environment's {@code CI}. */
    static GoldenSettings ofSystem() {
        return of(System.getProperty("signet.golden"), System.getProperty("signet.golden.lose"), System.getenv("CI"));
    }

    static GoldenSettings of(@Nullable String golden, @Nullable String lose, @Nullable String ci) {
        Set<String> names = lose == null
                ? Set.of()
                : Stream.of(lose.split(",")).map(String::trim).collect(Collectors.toUnmodifiableSet());
        boolean isCi = ci != null && !List.of("", "false", "0").contains(ci);
        return new GoldenSettings("update".equals(golden), isCi, names);
    }

    boolean mayLose(String caseName, Anchor at) {
        return lose.contains(at.toString()) || lose.contains(caseName + ":" + at);
    }
}
