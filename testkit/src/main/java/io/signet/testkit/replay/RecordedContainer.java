package io.signet.testkit.replay;

import java.util.Objects;
import java.util.Optional;

/**
 * A container that events happened in. Name and image are those of the first event that has them: the first events of a
 * container often have none yet.
 *
 * @param id its id as recorded
 * @param name its name
 * @param image its image's name
 */
public record RecordedContainer(String id, Optional<String> name, Optional<String> image) {

    /**
     * Checks that all is given.
     *
     * @param id its id as recorded
     * @param name its name
     * @param image its image's name
     */
    public RecordedContainer {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(image, "image");
    }
}
