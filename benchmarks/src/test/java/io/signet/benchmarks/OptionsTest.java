package io.signet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class OptionsTest {

    @Test
    void everything_is_measured_unless_said_otherwise() {
        Options options = Options.parse();
        assertThat(options.subjects()).containsExactly(Subject.values());
        assertThat(options)
                .extracting(Options::mode, Options::events, Options::forks)
                .containsExactly(Mode.VARIANTS, 200_000L, 5);
    }

    @Test
    void the_short_mode_measures_what_its_ratios_need() {
        assertThat(Options.parse("--quick").subjects())
                .containsExactlyInAnyOrderElementsOf(Ratio.CLAIMED.stream()
                        .flatMap(ratio -> Arrays.asList(ratio.ours(), ratio.theirs()).stream())
                        .collect(Collectors.toSet()));
    }

    @Test
    void what_is_given_wins_over_the_short_mode() {
        Options options = Options.parse("--forks", "3", "--quick", "--events", "70", "--only", "signet,tokens");
        assertThat(options.events()).isEqualTo(70);
        assertThat(options.forks()).isEqualTo(3);
        assertThat(options.subjects()).containsExactly(Subject.SIGNET, Subject.JACKSON_TOKENS);
    }

    @Test
    void growth_measures_signet_alone() {
        assertThat(Options.parse("--growth").subjects()).containsExactly(Subject.SIGNET);
    }

    @Test
    void the_clock_and_the_corpus_can_be_chosen() {
        Options options = Options.parse("--clock", "cpu", "--corpus", "real", "--seed", "9", "--json", "--write");
        assertThat(options)
                .extracting(Options::clock, Options::real, Options::seed, Options::json, Options::write)
                .containsExactly(Clock.CPU, true, 9L, true, true);
    }

    @ParameterizedTest
    @EnumSource
    void every_variant_is_known_by_its_label(Subject subject) {
        assertThat(Subject.labelled(subject.label())).isEqualTo(subject);
    }

    @Test
    void an_unknown_variant_is_refused_with_those_there_are() {
        assertThatThrownBy(() -> Options.parse("--only", "gson"))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("no variant is called gson; there are [newline-scan, signet, ");
    }

    @Test
    void an_unknown_option_is_refused() {
        assertThatThrownBy(() -> Options.parse("--fast"))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("there is no option --fast\nusage: benchmarks/run ");
    }

    @Test
    void a_number_that_is_none_is_refused() {
        assertThatThrownBy(() -> Options.parse("--events", "many"))
                .isInstanceOf(UsageException.class)
                .hasMessage("--events needs a number from 1 on, not many");
        assertThatThrownBy(() -> Options.parse("--forks", "0"))
                .isInstanceOf(UsageException.class)
                .hasMessage("--forks needs a number from 1 on, not 0");
    }

    @Test
    void a_missing_value_is_refused() {
        assertThatThrownBy(() -> Options.parse("--only"))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("--only needs a value\n");
    }

    @Test
    void a_corpus_of_another_kind_is_refused() {
        assertThatThrownBy(() -> Options.parse("--corpus", "mine"))
                .isInstanceOf(UsageException.class)
                .hasMessage("--corpus is generated or real, not mine");
    }
}
