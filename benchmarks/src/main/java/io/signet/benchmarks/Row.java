package io.signet.benchmarks;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event as a user would bind it first: public fields, which both binders fill fastest. */
public final class Row {

    public long timestamp;
    public long threadStartTime;
    public int processorId;
    public int processId;
    public long cgroupId;
    public int threadId;
    public int parentProcessId;
    public int hostProcessId;
    public int hostThreadId;
    public int hostParentProcessId;
    public int userId;
    public long mountNamespace;
    public long pidNamespace;
    public @Nullable String processName;
    public @Nullable Executable executable;
    public @Nullable String hostName;
    public @Nullable String containerId;
    public @Nullable Container container;
    public @Nullable Map<String, Object> kubernetes;
    public @Nullable String eventId;
    public @Nullable String eventName;
    public @Nullable List<String> matchedPolicies;
    public int argsNum;
    public long returnValue;
    public @Nullable String syscall;
    /** Addresses are unsigned. */
    public @Nullable List<BigInteger> stackAddresses;

    public @Nullable ContextFlags contextFlags;
    public long threadEntityId;
    public long processEntityId;
    public long parentEntityId;
    public @Nullable List<Arg> args;
    public @Nullable Map<String, Object> metadata;

    /** For the binders. */
    public Row() {}

    /** The program of the process. */
    public static final class Executable {
        public @Nullable String path;

        /** For the binders. */
        public Executable() {}
    }

    /** The container of the process. */
    public static final class Container {
        public @Nullable String id;
        public @Nullable String name;
        public @Nullable String image;

        /** For the binders. */
        public Container() {}
    }

    /** What the event was seen in. */
    public static final class ContextFlags {
        public boolean containerStarted;
        public boolean isCompat;

        /** For the binders. */
        public ContextFlags() {}
    }

    /** One argument. */
    public static final class Arg {
        public @Nullable String name;
        public @Nullable String type;
        public @Nullable Object value;

        /** For the binders. */
        public Arg() {}
    }
}
