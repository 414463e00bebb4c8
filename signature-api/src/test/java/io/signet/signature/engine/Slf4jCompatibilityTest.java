package io.signet.signature.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Hosts bring their own SLF4J, and stream engines still bring 1.7. This looks into the compiled classes for every method
 * of SLF4J that they call; all of these exist, with these very signatures, in 1.7.
 */
final class Slf4jCompatibilityTest {

    private static final Set<String> IN_1_7 = Set.of(
            "org/slf4j/LoggerFactory.getLogger(Ljava/lang/Class;)Lorg/slf4j/Logger;",
            "org/slf4j/Logger.warn(Ljava/lang/String;[Ljava/lang/Object;)V",
            "org/slf4j/Logger.debug(Ljava/lang/String;Ljava/lang/Object;Ljava/lang/Object;)V");

    @Test
    void calls_only_what_version_1_7_has() throws Exception {
        Set<String> called = new TreeSet<>();
        for (Path classFile : classFiles()) {
            called.addAll(callsOfSlf4j(classFile));
        }

        assertThat(called).isNotEmpty().isSubsetOf(IN_1_7);
    }

    private static List<Path> classFiles() throws IOException, URISyntaxException {
        Path classes = Path.of(SignatureEngine.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        }
    }

    /** Walks the constant pool (JVM specification, 4.4). */
    private static Set<String> callsOfSlf4j(Path classFile) throws IOException {
        try (InputStream file = Files.newInputStream(classFile);
                DataInputStream in = new DataInputStream(file)) {
            in.readInt();
            in.readUnsignedShort();
            in.readUnsignedShort();
            int count = in.readUnsignedShort();
            String[] texts = new String[count];
            int[] first = new int[count];
            int[] second = new int[count];
            Set<Integer> methods = new TreeSet<>();
            for (int i = 1; i < count; i++) {
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case 1 -> texts[i] = in.readUTF();
                    case 3, 4 -> in.readInt();
                    case 5, 6 -> {
                        in.readLong();
                        i++;
                    }
                    case 7, 8, 16, 19, 20 -> first[i] = in.readUnsignedShort();
                    case 15 -> {
                        in.readUnsignedByte();
                        in.readUnsignedShort();
                    }
                    case 9, 10, 11, 12, 17, 18 -> {
                        first[i] = in.readUnsignedShort();
                        second[i] = in.readUnsignedShort();
                        if (tag == 10 || tag == 11) {
                            methods.add(i);
                        }
                    }
                    default -> throw new IOException("constant of kind " + tag);
                }
            }
            Set<String> calls = new TreeSet<>();
            for (int method : methods) {
                String owner = texts[first[first[method]]];
                if (owner.startsWith("org/slf4j/")) {
                    int signature = second[method];
                    calls.add(owner + "." + texts[first[signature]] + texts[second[signature]]);
                }
            }
            return calls;
        }
    }
}
