package io.signet.signature.trc1022;

import java.util.Optional;

/** Whose TRC-1022 to be: the rule changed between versions of Tracee. */
public enum TraceeProfile {
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
