package io.signet.event.json.internal.v1beta1;

import io.signet.event.json.internal.dialect.AmbiguousKeyException;
import io.signet.event.json.internal.dialect.FieldProblems;
import io.signet.event.json.internal.dialect.FieldType;
import io.signet.event.json.internal.dialect.UnknownMember;
import io.signet.event.json.internal.text.JsonElements;
import io.signet.event.json.internal.text.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The message {@code user_stack_trace} of a thread. */
final class StackTrace {

    private final Message stack;
    private final List<Message> addresses = new ArrayList<>();
    private final boolean isList;

    StackTrace(Message thread) throws AmbiguousKeyException {
        stack = thread.message("user_stack_trace", MessageType.STACK);
        JsonValue list = FieldType.LIST.read(stack.get("addresses"));
        isList = list != null;
        for (JsonElements elements = list == null ? null : list.elements(); elements != null && elements.next(); ) {
            String path = stack.path("addresses[" + addresses.size() + "]");
            addresses.add(Message.of(elements.value(), MessageType.ADDRESS, path));
        }
    }

    /** Empty when there is none, and when any of them is no address. */
    Optional<List<Long>> addresses() {
        List<Long> numbers = new ArrayList<>();
        for (Message address : addresses) {
            Long number = numberOf(address);
            if (number == null) {
                return Optional.empty();
            }
            numbers.add(number);
        }
        return isList ? Optional.of(Collections.unmodifiableList(numbers)) : Optional.empty();
    }

    /** An address of zero is left out by protobuf. */
    private static @Nullable Long numberOf(Message address) {
        boolean isLeftOut = address.exists() && !address.has("address");
        return isLeftOut ? (Long) 0L : FieldType.UNSIGNED.read(address.get("address"));
    }

    List<Message> entries() {
        return addresses;
    }

    /** Main knows the symbol at an address; so far it prints none. */
    void collectUnknown(List<UnknownMember> members) {
        stack.collectUnknown(members);
        for (Message address : addresses) {
            address.collectUnknown(members);
            JsonValue symbol = address.get("symbol");
            if (symbol != null && address.knownText("symbol").isPresent()) {
                members.add(new UnknownMember(address.path("symbol"), "symbol", symbol, false));
            }
        }
    }

    boolean isInCamelCase() {
        return stack.isInCamelCase();
    }

    void check(FieldProblems problems) {
        stack.check(problems, FieldType.LIST, "addresses");
        int index = 0;
        JsonValue list = stack.get("addresses");
        for (JsonElements elements = list == null ? null : list.elements(); elements != null && elements.next(); ) {
            FieldType.OBJECT.check(stack.path("addresses[" + index++ + "]"), elements.value(), problems);
        }
        for (Message address : addresses) {
            address.check(problems, FieldType.UNSIGNED, "address");
            address.check(problems, FieldType.TEXT, "symbol");
        }
    }
}
