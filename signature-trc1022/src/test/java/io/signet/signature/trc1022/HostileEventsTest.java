package io.signet.signature.trc1022;

import static org.assertj.core.api.Assertions.assertThat;

import io.signet.event.Event;
import io.signet.event.EventDataException;
import io.signet.testkit.SignatureHarness;
import io.signet.testkit.jqwik.Hostile;
import io.signet.testkit.jqwik.OfKind;
import io.signet.testkit.jqwik.TraceeEvents;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Valid events with content that nobody expects. */
final class HostileEventsTest {

    private final SignatureHarness harness = SignatureHarness.of(new DroppedExecutable());

    @Property
    @Domain(TraceeEvents.class)
    void throws_nothing_but_what_is_allowed(@ForAll @OfKind("magic_write") @Hostile Event event) {
        harness.send(event).failure().ifPresent(failure -> assertThat(failure).isInstanceOf(EventDataException.class));
    }
}
