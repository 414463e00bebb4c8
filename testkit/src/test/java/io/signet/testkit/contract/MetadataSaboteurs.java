package io.signet.testkit.contract;

import io.signet.signature.AttackReference;
import io.signet.signature.EventSelector;
import io.signet.signature.SignatureMetadata;
import io.signet.signature.engine.SignatureLoader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Broken in what they say of themselves: rules M and S. */
final class MetadataSaboteurs {

    private MetadataSaboteurs() {}

    /** A rule that is fine but for what it says it is. */
    static class Metadata extends DropToy {

        private final SignatureMetadata metadata;

        Metadata(SignatureMetadata metadata) {
            this.metadata = metadata;
        }

        @Override
        public SignatureMetadata metadata() {
            return metadata;
        }
    }

    /** A rule that is fine but for what it selects. */
    private static final class Selecting extends DropToy {

        private final List<EventSelector> selectors;

        Selecting(EventSelector... selectors) {
            this.selectors = Arrays.asList(selectors);
        }

        @Override
        public List<EventSelector> selectors() {
            return selectors;
        }
    }

    private static Supplier<DropToy> of(SignatureMetadata.Builder builder) {
        SignatureMetadata metadata = builder.build();
        return () -> new Metadata(metadata);
    }

    private static Supplier<DropToy> attack(AttackReference.Builder reference) {
        return of(DropToy.metadataBuilder("TOY-1").attack(reference.build()));
    }

    private static AttackReference.Builder masquerading() {
        return AttackReference.technique("T1036", "Masquerading");
    }

    static List<Saboteur> all() {
        List<Saboteur> all = new ArrayList<>(identity());
        all.addAll(description());
        all.addAll(attack());
        all.addAll(selectors());
        return all;
    }

    private static List<Saboteur> identity() {
        AtomicInteger instances = new AtomicInteger();
        AtomicInteger calls = new AtomicInteger();
        return List.of(
                Saboteur.of("M-01", "no metadata", () -> new Metadata(null), "metadata() returned null"),
                Saboteur.of("M-01", "empty id", of(DropToy.metadataBuilder("")), "the id is empty"),
                Saboteur.of(
                        "M-01", "odd id", of(DropToy.metadataBuilder("TOY 1")), "the id \"TOY 1\" is not well-formed"),
                Saboteur.of(
                        "M-01",
                        "odd event name",
                        of(DropToy.metadataBuilder("TOY-1").eventName("Toy-Drop")),
                        "the event name \"Toy-Drop\" is not well-formed"),
                Saboteur.of(
                                "M-01",
                                "an id for each instance",
                                () -> new Metadata(
                                        DropToy.metadataBuilder("TOY-" + (instances.incrementAndGet() % 2 + 1))
                                                .build()),
                                "the id is \"TOY-1\" in one instance and \"TOY-2\" in another")
                        .related("M-05", "the id is part of the metadata"),
                Saboteur.of(
                        "M-05",
                        "a description that counts",
                        () -> new DropToy() {
                            @Override
                            public SignatureMetadata metadata() {
                                return metadataBuilder("TOY-1")
                                        .description("call " + calls.incrementAndGet())
                                        .build();
                            }
                        },
                        "metadata() of one instance is not equal to itself when it is asked again"),
                Saboteur.of(
                        "M-05",
                        "a version for each instance",
                        () -> new Metadata(DropToy.metadataBuilder("TOY-1")
                                .version(String.valueOf(instances.incrementAndGet()))
                                .build()),
                        "metadata() of two instances is not equal"),
                Saboteur.of(
                                "M-06",
                                "another has the id",
                                DropToy::new,
                                "the id TOY-1 is also that of " + Metadata.class.getName() + ", which is installed")
                        .setUp(contract -> contract.installed(new SignatureLoader.Loaded(
                                List.of(
                                        new DropToy(),
                                        of(DropToy.metadataBuilder("TOY-1")).get()),
                                List.of()))),
                Saboteur.of(
                                "M-06",
                                "another has the event name",
                                DropToy::new,
                                "the event name toy_drop is also that of " + Metadata.class.getName()
                                        + ", which is installed")
                        .setUp(contract -> contract.installed(new SignatureLoader.Loaded(
                                List.of(
                                        new DropToy(),
                                        of(DropToy.metadataBuilder("TOY-9")).get()),
                                List.of()))));
    }

    private static List<Saboteur> description() {
        return List.of(
                Saboteur.of(
                        "M-02",
                        "half a version",
                        of(DropToy.metadataBuilder("TOY-1").version("1.2")),
                        "the version \"1.2\" is neither an integer nor a semantic version"),
                Saboteur.of(
                        "M-02",
                        "no description",
                        of(DropToy.metadataBuilder("TOY-1").description(" ")),
                        "the description is blank"),
                Saboteur.of(
                        "M-03",
                        "out of range",
                        of(DropToy.metadataBuilder("TOY-1").property("Severity", 5)),
                        "the property Severity is 5, not an integer from 0 to 4"),
                Saboteur.of(
                        "M-03",
                        "said twice",
                        of(DropToy.metadataBuilder("TOY-1").property("Severity", 3)),
                        "the severity is MEDIUM (2) and the property Severity is 3"),
                Saboteur.of(
                        "M-03",
                        "none",
                        of(SignatureMetadata.builder("TOY-1", "toy")
                                .eventName("toy_drop")
                                .description("a toy")),
                        "there is no severity"));
    }

    private static List<Saboteur> attack() {
        return List.of(
                Saboteur.of(
                        "M-04",
                        "a tactic's long name",
                        attack(masquerading().tactic("Defense Evasion")),
                        "\"Defense Evasion\" is no tactic's short name in ATT&CK 18 or 19; did you mean"
                                + " defense-evasion (18) or stealth (19)?"),
                Saboteur.of(
                        "M-04",
                        "a tactic that does not fit",
                        attack(masquerading().tactic("persistence")),
                        "T1036 belongs to the tactic defense-evasion (18) or stealth (19), not to persistence"),
                Saboteur.of(
                        "M-04",
                        "a revoked technique",
                        attack(AttackReference.technique("T1562", "Impair Defenses")
                                .tactic("defense-evasion")),
                        "ATT&CK 19 revoked T1562 in favour of T1685"),
                Saboteur.of(
                        "M-04",
                        "a part of a revoked technique",
                        attack(AttackReference.technique("T1562.001", "Disable or Modify Tools")),
                        "ATT&CK 19 revoked T1562, of which T1562.001 was a part"),
                Saboteur.of(
                        "M-04",
                        "a new technique below an old tactic",
                        attack(AttackReference.technique("T1685", "Impair Defenses")
                                .tactic("defense-evasion")),
                        "T1685 came with ATT&CK 19, where no tactic is called defense-evasion"),
                Saboteur.of(
                        "M-04",
                        "a wrong name",
                        attack(AttackReference.technique("T1036", "Masquerade")),
                        "T1036 is called \"Masquerading\", not \"Masquerade\""),
                Saboteur.of(
                        "M-04",
                        "a malformed STIX id",
                        attack(AttackReference.technique("T1499", "Endpoint Denial of Service")
                                .stixId("T1499")),
                        "the STIX id \"T1499\" is not attack-pattern-- and a UUID"));
    }

    private static List<Saboteur> selectors() {
        EventSelector broad = EventSelector.of("tracee", "magic_write");
        AtomicInteger calls = new AtomicInteger();
        return List.of(
                Saboteur.of("S-01", "none", Selecting::new, "selectors() is empty"),
                Saboteur.of(
                        "S-01",
                        "null among them",
                        () -> new Selecting(DropToy.SELECTOR, null),
                        "selectors() has null in it"),
                Saboteur.of(
                                "S-01",
                                "no source",
                                () -> new Selecting(DropToy.SELECTOR, EventSelector.of("", "open")),
                                "the selector /open@* has no source")
                        .related("S-06", "nothing matches a selector without a source"),
                Saboteur.of(
                        "S-01",
                        "others each time",
                        () -> new DropToy() {
                            @Override
                            public List<EventSelector> selectors() {
                                return List.of(calls.incrementAndGet() % 2 == 0 ? broad : SELECTOR);
                            }
                        },
                        "selectors() is [tracee/magic_write@container] in one instance and"
                                + " [tracee/magic_write@*] in another"),
                Saboteur.of(
                        "S-04",
                        "covered",
                        () -> new Selecting(DropToy.SELECTOR, broad),
                        "the selector tracee/magic_write@container is covered by tracee/magic_write@*"),
                Saboteur.of(
                        "S-04",
                        "repeated",
                        () -> new Selecting(broad, broad),
                        "the selector tracee/magic_write@* is covered by tracee/magic_write@*"),
                Saboteur.of(
                                "S-05",
                                "a pattern",
                                () -> new Selecting(DropToy.SELECTOR, EventSelector.of("tracee", "magic_*")),
                                "no event can match the selector tracee/magic_*@*: names match exactly, and no event"
                                        + " is called \"magic_*\"")
                        .related("S-06", "no witness can match it either"),
                Saboteur.of(
                                "S-05",
                                "a source in capitals",
                                () -> new Selecting(DropToy.SELECTOR, EventSelector.of("Tracee", "open")),
                                "no event can match the selector Tracee/open@*: the source of Tracee's events is"
                                        + " \"tracee\"")
                        .related("S-06", "no witness can match it either"),
                Saboteur.of(
                        "S-06",
                        "a typing error",
                        () -> new Selecting(DropToy.SELECTOR, EventSelector.of("tracee", "opne")),
                        "no witness event matches the selector tracee/opne@*"));
    }
}
