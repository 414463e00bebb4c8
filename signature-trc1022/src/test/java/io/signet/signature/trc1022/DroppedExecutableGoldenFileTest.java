package io.signet.signature.trc1022;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.testkit.replay.GoldenStatus;
import io.signet.testkit.replay.ReplayCases;
import org.junit.jupiter.api.Test;

final class DroppedExecutableGoldenFileTest {

    @Test
    void what_it_finds_in_a_real_recording_is_in_full_what_the_golden_file_holds() {
        assertThat(ReplayCases.of("trc-1022").cases())
                .extracting(each -> each.check().golden())
                .containsExactly(GoldenStatus.SAME);
    }
}
