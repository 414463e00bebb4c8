package io.signet.testkit.contract;

import static io.signet.testkit.EventFixture.event;

import io.signet.event.Event;
import io.signet.signature.DataSource;
import io.signet.signature.DataSourceKey;
import io.signet.signature.Detection;
import io.signet.signature.EventSelector;
import io.signet.signature.Severity;
import io.signet.signature.Signature;
import io.signet.signature.SignatureContext;
import io.signet.signature.SignatureMetadata;
import io.signet.signature.Verdict;
import java.util.List;

/** A well-behaved rule that looks things up: a program runs that is not on the host's list. */
public class AllowListToy implements Signature {

    interface AllowList extends DataSource {
        boolean allows(String path);
    }

    static final DataSourceKey<AllowList> ALLOW_LIST = new DataSourceKey<>("toy", "allow_list", AllowList.class);

    static final Witnesses WITNESSES_WITHOUT_LIST = Witnesses.none()
            .positive(RunToy.RUN)
            .negative(event(RunToy.EXEC).withArgument(RunToy.PATHNAME, "/usr/bin/id"));

    static final Witnesses WITNESSES =
            WITNESSES_WITHOUT_LIST.engine(engine -> engine.dataSource(ALLOW_LIST, path -> path.startsWith("/usr/")));

    private AllowList allowList;

    public AllowListToy() {}

    @Override
    public SignatureMetadata metadata() {
        return SignatureMetadata.builder("TOY-3", "Program that is not allowed")
                .eventName("toy_not_allowed")
                .version("3")
                .description("A program was run that is not on the list.")
                .severity(Severity.LOW)
                .build();
    }

    @Override
    public List<EventSelector> selectors() {
        return List.of(EventSelector.of(Event.TRACEE, RunToy.EXEC));
    }

    @Override
    public List<DataSourceKey<?>> requiredDataSources() {
        return List.of(ALLOW_LIST);
    }

    @Override
    public void init(SignatureContext context) {
        allowList = context.dataSource(ALLOW_LIST).orElseThrow();
    }

    @Override
    public Verdict onEvent(Event event) {
        String path = event.argument(RunToy.PATHNAME).get();
        if (allowList == null) {
            return Verdict.undecided("closed");
        }
        return allowList.allows(path) ? Verdict.none() : Verdict.of(Detection.of("path", path));
    }

    @Override
    public void close() {
        allowList = null;
    }
}
