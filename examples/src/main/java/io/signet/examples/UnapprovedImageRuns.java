package io.signet.examples;

import io.signet.event.ArgKey;
import io.signet.event.Event;
import io.signet.event.Origin;
import io.signet.signature.AttackReference;
import io.signet.signature.DataSourceKey;
import io.signet.signature.Detection;
import io.signet.signature.EventSelector;
import io.signet.signature.Severity;
import io.signet.signature.Signature;
import io.signet.signature.SignatureContext;
import io.signet.signature.SignatureMetadata;
import io.signet.signature.Verdict;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A program runs in a container whose image nobody approved. The list of images comes from the host. */
public final class UnapprovedImageRuns implements Signature {

    private static final ArgKey<String> PATHNAME = ArgKey.string("pathname");

    private static final Verdict IMAGE_UNKNOWN = Verdict.undecided("the image is not known");

    private static final SignatureMetadata METADATA = SignatureMetadata.builder("ACME-3", "Unapproved image runs")
            .eventName("unapproved_image_runs")
            .description("A program was started in a container whose image is not on the list of approved images.")
            .severity(Severity.MEDIUM)
            .attack(AttackReference.technique("T1204.003", "Malicious Image")
                    .tactic("execution")
                    .build())
            .build();

    private @Nullable ApprovedImages images;

    /** Knows no list until it is initialised. */
    public UnapprovedImageRuns() {}

    @Override
    public SignatureMetadata metadata() {
        return METADATA;
    }

    @Override
    public List<EventSelector> selectors() {
        return List.of(EventSelector.of(Event.TRACEE, "sched_process_exec").from(Origin.CONTAINER));
    }

    @Override
    public List<DataSourceKey<?>> requiredDataSources() {
        return List.of(ApprovedImages.KEY);
    }

    @Override
    public void init(SignatureContext context) {
        images = context.dataSource(ApprovedImages.KEY).orElseThrow();
    }

    @Override
    public Verdict onEvent(Event event) {
        ApprovedImages approved = images;
        Optional<String> image = event.container().image();
        if (approved == null || image.isEmpty()) {
            return IMAGE_UNKNOWN;
        }
        if (approved.isApproved(image.get())) {
            return Verdict.none();
        }
        return Verdict.of(Detection.of("image", image.get())
                .with("path", event.argument(PATHNAME).get()));
    }
}
