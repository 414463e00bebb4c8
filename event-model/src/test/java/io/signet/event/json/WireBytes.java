package io.signet.event.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** What Tracee sent over the network, recorded byte for byte, and the payloads in it. */
final class WireBytes {

    private WireBytes() {}

    static byte[] recorded(String name) {
        try (InputStream in = WireBytes.class.getResourceAsStream("/wire/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bodies of the requests of a webhook, one behind the other. */
    static List<byte[]> bodiesOfRequests(byte[] requests) {
        List<byte[]> bodies = new ArrayList<>();
        int at = 0;
        while (at < requests.length) {
            int body = endOfHead(requests, at);
            String head = new String(requests, at, body - at, StandardCharsets.ISO_8859_1);
            int length = Integer.parseInt(head.replaceAll("(?s).*\\r\\nContent-Length: (\\d+)\\r\\n.*", "$1"));
            bodies.add(Arrays.copyOfRange(requests, body, body + length));
            at = body + length;
        }
        return bodies;
    }

    private static int endOfHead(byte[] bytes, int from) {
        int at = from;
        while (bytes[at] != '\r' || bytes[at + 1] != '\n' || bytes[at + 2] != '\r' || bytes[at + 3] != '\n') {
            at++;
        }
        return at + 4;
    }

    /** Records of the Fluent forward protocol as JSON: MessagePack as far as Tracee's client uses it. */
    static List<byte[]> recordsOfForward(byte[] messages) {
        List<byte[]> records = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(messages);
        while (in.hasRemaining()) {
            expect(in, 0x94);
            text(in);
            expect(in, 0xd2);
            in.getInt();
            expect(in, 0x81);
            ByteArrayOutputStream record = new ByteArrayOutputStream();
            record.write('{');
            quote(record, text(in));
            record.write(':');
            quote(record, text(in));
            record.write('}');
            records.add(record.toByteArray());
            expect(in, 0xc0);
        }
        return records;
    }

    private static void expect(ByteBuffer in, int type) {
        int found = in.get() & 0xff;
        if (found != type) {
            throw new IllegalStateException(
                    "expected " + Integer.toHexString(type) + ", found " + Integer.toHexString(found));
        }
    }

    private static byte[] text(ByteBuffer in) {
        int type = in.get() & 0xff;
        int length = switch (type) {
            case 0xd9 -> in.get() & 0xff;
            case 0xda -> in.getShort() & 0xffff;
            case 0xdb -> in.getInt();
            default -> type & 0x1f;
        };
        byte[] text = new byte[length];
        in.get(text);
        return text;
    }

    private static void quote(ByteArrayOutputStream out, byte[] text) {
        out.write('"');
        for (byte b : text) {
            if (b == '"' || b == '\\') {
                out.write('\\');
            }
            if (b >= 0 && b < ' ') {
                out.writeBytes(String.format("\\u%04x", (int) b).getBytes(StandardCharsets.US_ASCII));
            } else {
                out.write(b);
            }
        }
        out.write('"');
    }
}
