package io.signet.testkit.contract;

import io.signet.event.Event;
import io.signet.event.EventBuilder;
import io.signet.event.EventTime;
import io.signet.event.ProcessInfo;
import io.signet.event.RawArgument;
import io.signet.testkit.contract.Reading.Alteration;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The extremes of signed and unsigned integers, in everything that a rule read. */
final class HostileNumbers {

    private static final List<BigInteger> VALUES = List.of(
            BigInteger.valueOf(Long.MIN_VALUE),
            BigInteger.valueOf(Integer.MIN_VALUE),
            BigInteger.valueOf(-1),
            BigInteger.ZERO,
            BigInteger.valueOf(Integer.MAX_VALUE),
            BigInteger.valueOf(4_294_967_295L),
            BigInteger.valueOf(Long.MAX_VALUE),
            BigInteger.ONE.shiftLeft(63),
            BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE));

    private HostileNumbers() {}

    static List<Alteration> alterations(Reading reading) {
        List<Alteration> alterations = new ArrayList<>();
        for (BigInteger value : VALUES) {
            for (String name : reading.arguments()) {
                if (isInteger(AlteredEvent.argument(reading.event(), name))) {
                    alterations.add(reading.altered(
                            "args." + name + " is " + value, ArgumentValues.replace(reading.event(), name, value)));
                }
            }
            for (String field : reading.header()) {
                header(reading.event(), field, value.longValue())
                        .ifPresent(
                                event -> alterations.add(reading.altered(field + " is " + value.longValue(), event)));
            }
        }
        return alterations;
    }

    private static boolean isInteger(Optional<RawArgument> argument) {
        Object value = argument.flatMap(RawArgument::value).orElse("");
        return value instanceof Long || value instanceof BigInteger;
    }

    private static Optional<Event> header(Event event, String field, long value) {
        EventBuilder header = AlteredEvent.headerOf(event);
        switch (field) {
            case "time" -> header.time(EventTime.epoch(value));
            case "threadStartTime" -> header.threadStartTime(EventTime.epoch(value));
            case "process" -> header.process(process(event.process(), value));
            case "processorId" -> header.processorId(value);
            case "cgroupId" -> header.cgroupId(value);
            case "returnValue" -> header.returnValue(value);
            case "argsNum" -> header.argsNum(value);
            case "matchedScopes" -> header.matchedScopes(value);
            case "stackAddresses" -> header.stackAddresses(List.of(value));
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(AlteredEvent.build(header, event.arguments()));
    }

    private static ProcessInfo process(ProcessInfo process, long value) {
        ProcessInfo.Builder builder = ProcessInfo.builder()
                .pid(value)
                .tid(value)
                .parentPid(value)
                .hostPid(value)
                .hostTid(value)
                .hostParentPid(value)
                .userId(value)
                .mountNamespace(value)
                .pidNamespace(value)
                .threadEntityId(value)
                .processEntityId(value)
                .parentEntityId(value);
        process.name().ifPresent(builder::name);
        process.executablePath().ifPresent(builder::executablePath);
        return builder.build();
    }
}
