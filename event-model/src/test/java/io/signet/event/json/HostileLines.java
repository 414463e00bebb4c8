package io.signet.event.json;

import io.signet.event.json.Members.Member;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Sources of lines that try to get past a careless skipper, or to be skipped by one. */
final class HostileLines {

    /** What a selector may want of these lines: one name, none, many of them short, and one that JSON can spell otherwise. */
    static final List<Set<String>> WANTED = List.of(
            Set.of("magic_write"),
            Set.of(),
            Set.of(
                    "magic_write",
                    "security_file_open",
                    "sched_process_exec",
                    "shared_object_loaded",
                    "net_packet_icmp"),
            Set.of("dup", "openat", "close", "magic_write", "write", "dropped_executable"),
            Set.of("e", "magic_write"),
            Set.of("magic-write"),
            Set.of("vfs_write", "container_create", "security_bprm_check"));

    private static final List<String> NAMES = List.of(
            "magic_write",
            "security_file_open",
            "dup",
            "vfs_write",
            "e",
            "magic-write",
            "container_create",
            "openat",
            "x");

    private static final List<String> SOUND = Stream.of(
                    "N", "M", "L", "K", "J", "I", "H", "G", "F", "E", "P1", "P2", "P3", "R", "T")
            .flatMap(letter -> Golden.inputLines("dialect-" + letter).stream()
                    .map(line -> new String(line, StandardCharsets.UTF_8).strip()))
            .toList();

    private static final List<List<Member>> MEMBERS =
            SOUND.stream().map(Members::of).toList();

    /** Each with one name in the place of {@code %s}. */
    private static final List<String> MADE = List.of(
            "{\"timestamp\":1,\"eventName\":\"%s\",\"args\":[]}",
            "{\"timestamp\":1,\"hostProcessId\":1,\"contextFlags\":{\"containerStarted\":true},\"eventName\":\"%s\",\"args\":[]}",
            "{\"timestamp\":1,\"hostProcessId\":1,\"containerId\":\"c\",\"syscall\":\"%s\",\"eventName\":\"%s\",\"args\":null}",
            "{\"timestamp\":1,\"hostProcessId\":1,\"syscall\":\"%s\",\"eventName\":\"x\",\"args\":[]}",
            "{\"timestamp\":1,\"hostProcessId\":1,\"syscall\":\"%s\",\"eventName\":\"x\",\"args\":[{}]}",
            "{\"timestamp\":1, \"eventName\" : \"%s\", \"args\":[]}",
            "{\"timestamp\":1,\"args\":[],\"eventName\":\"x\",\"eventName\":\"%s\"}",
            "{\"timestamp\":1,\"eventName\":\"x\",\"args\":[{\"name\":\"pathname\",\"type\":\"string\",\"value\":\"/%s\"}]}",
            "{\"timestamp\":1,\"eventName\":\"x\",\"args\":[{\"name\":\"%s\",\"type\":\"string\",\"value\":\"a\"}]}",
            "{\"timestamp\":1,\"name\":\"%s\",\"data\":[]}",
            "{\"timestamp\":\"2026-01-01T00:00:00Z\",\"name\":\"%s\",\"data\":[{\"name\":\"a\",\"str\":\"b\"}]}",
            "{\"timestamp\":1,\"message\":\"{\\\"eventName\\\":\\\"%s\\\",\\\"args\\\":[]}\"}",
            "{\"timestamp\":1,\"log\":\"{\\\"eventName\\\":\\\"%s\\\",\\\"args\\\":[]}\\n\",\"stream\":\"stdout\"}",
            "{\"timestamp\":1,\"message\":\"{\\\"message\\\":\\\"{\\\\\\\"eventName\\\\\\\":\\\\\\\"%s\\\\\\\",\\\\\\\"args\\\\\\\":[]}\\\"}\"}",
            "{\"timestamp\":1,\"message\":\"{\\u0022eventName\\u0022:\\u0022%s\\u0022,\\u0022args\\u0022:[]}\"}",
            "{\"timestamp\":1,\"message\":\"{\\\"eventName\\\"\\u003a\\\"%s\\\",\\\"args\\\":[]}\",\"name2\":1,\"host\":{\"name\":\"h\"}}",
            "{\"timestamp\":1,\"api\":\"%s\",\"arguments\":{},\"time\":1}",
            "{\"timestamp\":1,\"SigMetadata\":{\"ID\":\"T\"},\"Data\":null,\"Context\":{\"eventName\":\"%s\",\"args\":[]}}",
            "{\"timestamp\":1,\"eventName\":\"%s\",\"args\":[]}{\"timestamp\":1,\"eventName\":\"%s\",\"args\":[]}",
            "{\"timestamp\":1,\"eventName\":\"x\",\"args\":[]} {\"timestamp\":1,\"eventName\":\"%s\",\"args\":[]}",
            "{\"timestamp\":1,\"hostProcessId\":1,\"contextFlags\":{},\"eventName\":\"%s\",\"args\":[],\"level\":\"i\",\"msg\":\"m\"}",
            "{\"timestamp\":1,\"hostProcessId\":1,\"contextFlags\":{\"isCompat\":false,\"isCompat\":false},\"eventName\":\"%s\",\"args\":[]}",
            "{\"timestamp\":1,\"hostProcessId\":1,\"contextFlags\":{},\"container\":{\"id\":\"a\"},\"eventName\":\"%s\",\"args\":[]}\r",
            "{\"timestamp\":1,\"hostProcessId\":1,\"contextFlags\":{},\"eventName\":\"%s\",\"args\":[],\"metadata\":{\"Version\":\"1\"}}",
            "{\"timestamp\":1,\"hostProcessId\":01,\"contextFlags\":{},\"eventName\":\"%s\",\"args\":[]}",
            "{\"timestamp\":1,\"hostProcessId\":1,\"contextFlags\":{},\"eventName\":\"%s\",\"args\":[],\"odd\":[1,{\"a\":[]},[[]],{}, -1.5e+3,null]}",
            "{\"timestamp\":1,\"hostProcessId\":1,\"contextFlags\":{},\"eventName\":\"%s\",\"args\":[],\"odd\":\"\u00e4\u20ac\"}",
            "{\"timestamp\":1,\"hostProcessId\":1,\"contextFlags\":{},\"eventName\":\"%s\",\"args\":[],\"odd\":\"a\0b\"}",
            "{\"timestamp\":1,\"hostProcessId\":1,\"contextFlags\":{},\"eventName\":\"%s\",\"args\":[}",
            "{\"timestamp\":1,\"eventName\":\"%s\",\"hostProcessId\":1,\"hostProcessId\":2,\"args\":[]}",
            "{\"timestamp\":1,\"eventName\":5,\"syscall\":\"%s\",\"args\":[]}",
            "{\"timestamp\":\"%s",
            "{\"timestamp\":\"\\",
            "{\"timestamp\":1,\"data_base64\":\"eyJldmVudE5hbWUiOiJtYWdpY193cml0ZSIsImFyZ3MiOltdfQ==\",\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"t\"}");

    private static final List<String> OTHERS = List.of(
            "",
            " ",
            "\r",
            "[",
            "]",
            "{",
            "}",
            ",",
            "INFO: x",
            "{\"level\":\"info\",\"msg\":\"m\"}",
            "no json",
            "{\"eventName\":\"magic_write\",\"args\":[]}",
            " {\"timestamp\":1,\"eventName\":\"magic_write\",\"args\":[]}",
            "\ufeff{\"timestamp\":1,\"eventName\":\"magic_write\",\"args\":[]}",
            "  \"timestamp\":1,",
            "{\"EventCount\":1}",
            "2026-01-01T00:00:00.0Z stdout F {\"timestamp\":1,\"eventName\":\"magic_write\",\"args\":[]}",
            "[{\"timestamp\":1,\"eventName\":\"magic_write\",\"args\":[]},{\"timestamp\":1,\"eventName\":\"x\",\"args\":[]}]");

    private HostileLines() {}

    /** A few lines, most of which begin as events do; the last may lack its line feed. */
    static byte[] source(Random random, int most) {
        ByteArrayOutputStream source = new ByteArrayOutputStream();
        int lines = 1 + random.nextInt(most);
        for (int i = 0; i < lines; i++) {
            source.writeBytes(line(random));
            if (i < lines - 1 || random.nextInt(8) > 0) {
                source.write('\n');
            }
        }
        return source.toByteArray();
    }

    static byte[] line(Random random) {
        int kind = random.nextInt(10);
        if (kind == 0) {
            return bytes(pick(OTHERS, random));
        }
        if (kind < 5) {
            String name = pick(NAMES, random);
            String made = pick(MADE, random).replace("%s", random.nextInt(6) == 0 ? escaped(name, random) : name);
            return random.nextInt(4) == 0 ? changed(bytes(made), random) : bytes(made);
        }
        int which = random.nextInt(SOUND.size());
        String sound = SOUND.get(which);
        if (kind < 8) {
            String renamed =
                    sound.replaceAll("\"eventName\":\"[^\"]*\"", "\"eventName\":\"" + pick(NAMES, random) + "\"");
            return bytes(random.nextInt(3) == 0 ? spaced(renamed) : renamed);
        }
        Mutation mutation = Mutation.values()[random.nextInt(Mutation.values().length)];
        boolean isCostly = mutation == Mutation.DEEP_NESTING && random.nextInt(20) > 0;
        List<Member> members = MEMBERS.get(which);
        byte[] mutated =
                isCostly ? bytes(sound) : mutation.apply(sound, members.get(random.nextInt(members.size())), random);
        return oneLine(random.nextInt(3) == 0 ? changed(mutated, random) : mutated);
    }

    private static String spaced(String line) {
        return line.replace("\",\"", "\", \"").replace("\":", "\": ").replaceFirst("\": ", "\":");
    }

    /** One character spelt otherwise, with a backslash or several. */
    private static String escaped(String name, Random random) {
        int at = random.nextInt(name.length());
        String backslashes = pick(List.of("\\", "\\\\", "\\u005c", "\\\\\\"), random);
        return name.substring(0, at)
                + backslashes
                + String.format("u%04x", (int) name.charAt(at))
                + name.substring(at + 1);
    }

    private static byte[] changed(byte[] line, Random random) {
        if (line.length == 0) {
            return line;
        }
        byte[] changed = line.clone();
        byte[] likely = bytes("\"\\{}[],: \t\r\0u0aé1");
        changed[random.nextInt(line.length)] =
                random.nextBoolean() ? likely[random.nextInt(likely.length)] : (byte) random.nextInt(256);
        return oneLine(changed);
    }

    private static byte[] oneLine(byte[] line) {
        for (int i = 0; i < line.length; i++) {
            line[i] = line[i] == '\n' ? (byte) ' ' : line[i];
        }
        return line;
    }

    private static <T> T pick(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
