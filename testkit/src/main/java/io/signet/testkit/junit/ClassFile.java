package io.signet.testkit.junit;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a compiled class says of itself (Java Virtual Machine Specification, chapter 4), read without loading it: a scan must
 * not run anybody's initialisers. Names are as in the file: {@code io/signet/event/Event}.
 */
final class ClassFile {

    private static final int MAGIC = 0xcafebabe;
    private static final int NEW = 0xbb;
    private static final int INVOKE_STATIC = 0xb8;

    private final Map<Integer, String> texts = new HashMap<>();
    private final Map<Integer, Integer> classes = new HashMap<>();
    private final Map<Integer, Integer> owners = new HashMap<>();
    private final Map<String, Set<String>> madeBy = new HashMap<>();
    private final Set<String> annotations = new HashSet<>();
    private final int access;
    private final String name;
    private final List<String> parents = new ArrayList<>();

    private ClassFile(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("not a class file");
        }
        in.skipNBytes(4);
        readConstants(in);
        access = in.readUnsignedShort();
        name = className(in.readUnsignedShort()).orElse("");
        className(in.readUnsignedShort()).ifPresent(parents::add);
        int interfaces = in.readUnsignedShort();
        for (int i = 0; i < interfaces; i++) {
            className(in.readUnsignedShort()).ifPresent(parents::add);
        }
        readMembers(in);
        readMembers(in);
        readAttributes(in, (attribute, content) -> {
            if (attribute.equals("RuntimeVisibleAnnotations")) {
                readAnnotations(content);
            }
        });
    }

    static ClassFile of(byte[] content) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            return new ClassFile(in);
        }
    }

    String name() {
        return name;
    }

    /** The superclass and all interfaces. */
    List<String> parents() {
        return parents;
    }

    boolean isConcrete() {
        return !Modifier.isAbstract(access) && !Modifier.isInterface(access);
    }

    boolean isAnnotatedWith(String annotation) {
        return annotations.contains("L" + annotation + ";");
    }

    boolean declares(String method) {
        return madeBy.containsKey(method);
    }

    /** The classes of which a method makes instances or calls static methods; perhaps a few too many. */
    Set<String> madeBy(String method) {
        return madeBy.getOrDefault(method, Set.of());
    }

    /** Every class that it names. */
    Set<String> named() {
        Set<String> named = new HashSet<>();
        classes.keySet().forEach(index -> className(index).ifPresent(named::add));
        return named;
    }

    private Optional<String> className(int index) {
        return Optional.ofNullable(classes.get(index)).map(texts::get);
    }

    private void readConstants(DataInputStream in) throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts.put(i, in.readUTF());
                case 7 -> classes.put(i, in.readUnsignedShort());
                case 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                case 10, 11 -> {
                    owners.put(i, in.readUnsignedShort());
                    in.skipNBytes(2);
                }
                case 3, 4, 9, 12, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    // Takes two places.
                    i++;
                }
                default -> throw new IOException("unknown constant " + tag);
            }
        }
    }

    private void readMembers(DataInputStream in) throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            in.skipNBytes(2);
            String member = texts.getOrDefault(in.readUnsignedShort(), "");
            in.skipNBytes(2);
            readAttributes(in, (attribute, content) -> {
                if (attribute.equals("Code")) {
                    content.skipNBytes(4);
                    byte[] code = content.readNBytes(content.readInt());
                    madeBy.computeIfAbsent(member, any -> new HashSet<>()).addAll(made(code));
                }
            });
        }
    }

    /** Takes every byte for an instruction: what follows one that is none rarely is a class in the table of constants. */
    private Set<String> made(byte[] code) {
        Set<String> made = new HashSet<>();
        for (int i = 0; i + 2 < code.length; i++) {
            int opcode = code[i] & 0xff;
            int index = (code[i + 1] & 0xff) << 8 | (code[i + 2] & 0xff);
            if (opcode == NEW) {
                className(index).ifPresent(made::add);
            } else if (opcode == INVOKE_STATIC && owners.containsKey(index)) {
                className(owners.get(index)).ifPresent(made::add);
            }
        }
        return made;
    }

    private void readAnnotations(DataInputStream in) throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            annotations.add(texts.getOrDefault(in.readUnsignedShort(), ""));
            int values = in.readUnsignedShort();
            for (int value = 0; value < values; value++) {
                in.skipNBytes(2);
                skipValue(in);
            }
        }
    }

    private void skipValue(DataInputStream in) throws IOException {
        switch (in.readUnsignedByte()) {
            case 'e' -> in.skipNBytes(4);
            case '@' -> {
                in.skipNBytes(2);
                int values = in.readUnsignedShort();
                for (int i = 0; i < values; i++) {
                    in.skipNBytes(2);
                    skipValue(in);
                }
            }
            case '[' -> {
                int values = in.readUnsignedShort();
                for (int i = 0; i < values; i++) {
                    skipValue(in);
                }
            }
            default -> in.skipNBytes(2);
        }
    }

    /** Takes one attribute's content. */
    private interface AttributeReader {
        void read(String attribute, DataInputStream content) throws IOException;
    }

    private void readAttributes(DataInputStream in, AttributeReader reader) throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            String attribute = texts.getOrDefault(in.readUnsignedShort(), "");
            byte[] content = in.readNBytes(in.readInt());
            reader.read(attribute, new DataInputStream(new ByteArrayInputStream(content)));
        }
    }
}
