package io.signet.examples;

import io.signet.event.Event;
import io.signet.event.file.MagicWrite;
import io.signet.signature.Signature;
import io.signet.signature.trc1022.DroppedExecutable;
import java.util.Optional;
import java.util.Set;

/** TRC-1022 without what is allowed here. */
public final class AllowList {

    private static final Set<String> UNPACKERS = Set.of("dpkg", "dpkg-deb");

    private AllowList() {}

    /**
     * TRC-1022, silent on what the package manager unpacks: it writes {@code NAME.dpkg-new} and renames it.
     *
     * @return a new signature
     */
    public static Signature withoutPackages() {
        return new Unless(AllowList::isUnpacked, new DroppedExecutable());
    }

    private static boolean isUnpacked(Event event) {
        Optional<String> writer = event.process().name();
        return writer.isPresent()
                && UNPACKERS.contains(writer.get())
                && MagicWrite.of(event).pathname().endsWith(".dpkg-new");
    }
}
