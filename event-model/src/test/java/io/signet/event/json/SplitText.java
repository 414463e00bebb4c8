package io.signet.event.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lines as a container runtime writes them when it splits what a program printed. */
final class SplitText {

    /** Where containerd and Docker split. */
    static final int RUNTIMES_PIECE = 16_384;

    private static final String TIME = "2026-08-03T11:55:26.123000000Z";

    private SplitText() {}

    /** Lines of CRI without their line feeds: all are parts but for the last. */
    static List<byte[]> cri(String stream, byte[] text, List<Integer> places) {
        List<byte[]> pieces = pieces(text, places);
        List<byte[]> lines = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            lines.add(cri(stream, i < pieces.size() - 1 ? "P" : "F", pieces.get(i)));
        }
        return lines;
    }

    static byte[] cri(String stream, String flag, byte[] text) {
        return joined(bytes(TIME + " " + stream + " " + flag + " "), text);
    }

    /** Lines of Docker without their line feeds, split at characters: all are parts but for the last. */
    static List<byte[]> docker(String stream, String text, List<Integer> places) {
        List<byte[]> lines = new ArrayList<>();
        int from = 0;
        for (int place : places) {
            lines.add(docker(stream, text.substring(from, place)));
            from = place;
        }
        lines.add(docker(stream, text.substring(from) + "\n"));
        return lines;
    }

    /** One line of Docker; half of a pair of surrogates, which can stand at an end, is an escape. */
    static byte[] docker(String stream, String text) {
        String log = WrappedLines.quoted(text);
        int last = log.length() - 2;
        if (Character.isHighSurrogate(log.charAt(last))) {
            log = log.substring(0, last) + escape(log.charAt(last)) + "\"";
        }
        if (Character.isLowSurrogate(log.charAt(1))) {
            log = "\"" + escape(log.charAt(1)) + log.substring(2);
        }
        return bytes("{\"log\":" + log + ",\"stream\":\"" + stream + "\",\"time\":\"" + TIME + "\"}");
    }

    private static String escape(char c) {
        return String.format("\\u%04x", (int) c);
    }

    /** Every so many bytes. */
    static List<Integer> every(int size, int length) {
        List<Integer> places = new ArrayList<>();
        for (int place = size; place < length; place += size) {
            places.add(place);
        }
        return places;
    }

    private static List<byte[]> pieces(byte[] text, List<Integer> places) {
        List<byte[]> pieces = new ArrayList<>();
        int from = 0;
        for (int place : places) {
            pieces.add(Arrays.copyOfRange(text, from, place));
            from = place;
        }
        pieces.add(Arrays.copyOfRange(text, from, text.length));
        return pieces;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** One source of lines, each with its line feed. */
    static byte[] source(List<byte[]> lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        lines.forEach(line -> {
            out.writeBytes(line);
            out.write('\n');
        });
        return out.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
