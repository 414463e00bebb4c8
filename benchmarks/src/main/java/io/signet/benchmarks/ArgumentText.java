package io.signet.benchmarks;

/** Writes the arguments of one event, with a comma between them, and counts them. */
final class ArgumentText {

    private final StringBuilder text = new StringBuilder();
    private int count;

    ArgumentText string(String name, String value) {
        return raw(name, "string", '"' + value + '"');
    }

    ArgumentText number(String name, String type, long value) {
        return raw(name, type, Long.toString(value));
    }

    ArgumentText raw(String name, String type, String json) {
        if (count++ > 0) {
            text.append(',');
        }
        text.append("{\"name\":\"").append(name).append("\",\"type\":\"").append(type);
        text.append("\",\"value\":").append(json).append('}');
        return this;
    }

    /** Device, inode and time of change, which most events about a file have. */
    ArgumentText file(Dice dice) {
        return device(dice).number("ctime", "uint64", 1_795_455_243_000_000_000L + dice.below(2_000) * 1_000_000L);
    }

    ArgumentText device(Dice dice) {
        number("dev", "uint32", dice.percent(70) ? 266_338_304 : dice.between(20, 60));
        return number("inode", "uint64", dice.between(10_000, 270_000));
    }

    int count() {
        return count;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
