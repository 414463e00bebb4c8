package io.signet.signature.trc1022;

import java.util.Optional;

/** Whose TRC-1022 to be: the rule changed between versions of Tracee. */
public enum TraceeProfile {
    /** v0.9.0 to v0.9.3: also on the host and while a container starts; a finding has no data. */
    V0_9("tracee-0.9"),
    /** v0.10.0 to v0.11.0: in started containers alone; a finding has no data. */
    V0_10("tracee-0.10"),
    /** v0.11.1 to v0.23.2: as v0.24, which changed the rule's surroundings only. */
    V0_11_1("tracee-0.11.1"),
    /** v0.24.0 and v0.24.1 (signatures/golang/dropped_executable.go); an argument that cannot be read is an error. */
    V0_24("tracee-0.24"),
    /** Main, 2026-08 (detectors/dropped_executable.go): an argument that cannot be read is no match, here undecided. */
    MAIN("tracee-main");

    private final String profileName;

    TraceeProfile(String profileName) {
        this.profileName = profileName;
    }

    /**
     * The name on the command line.
     *
     * @return for example {@code tracee-0.24}
     */
    public String profileName() {
        return profileName;
    }

    /** The rule fired for every new pod until v0.10 gave it an origin (Tracee #2444). */
    boolean selectsEveryOrigin() {
        return this == V0_9;
    }

    /** Until v0.11.1 nobody could tell from a finding which file it was about (Tracee #2698). */
    boolean findingHasPath() {
        return this != V0_9 && this != V0_10;
    }

    /**
     * Finds a profile by its name.
     *
     * @param profileName exactly spelt
     * @return the profile, or empty
     */
    public static Optional<TraceeProfile> ofName(String profileName) {
        for (TraceeProfile profile : values()) {
            if (profile.profileName.equals(profileName)) {
                return Optional.of(profile);
            }
        }
        return Optional.empty();
    }
}
