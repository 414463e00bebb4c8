package io.signet.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A jar with signatures of somebody else, compiled when the test runs. */
final class ToyJar {

    static final String SERVICES = "META-INF/services/io.signet.signature.Signature";

    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, byte[]> resources = new LinkedHashMap<>();
    private final List<String> providers = new ArrayList<>();

    /** A jar with one signature of this class and id, which raises on every magic_write, without data. */
    static ToyJar raising(String className, String id) {
        return new ToyJar().signature(className, id, "return Verdict.of(Detection.empty());");
    }

    /** Adds a signature on magic_write; the body is that of {@code onEvent(Event event)}. */
    ToyJar signature(String className, String id, String onEvent) {
        return signature(className, id, onEvent, "");
    }

    /** Adds a signature on magic_write with further members; those it has by default can be replaced by them. */
    ToyJar signature(String className, String id, String onEvent, String members) {
        String simpleName = className.substring(className.lastIndexOf('.') + 1);
        String selectors = members.contains("selectors()")
                ? ""
                : "public List<EventSelector> selectors() {"
                        + " return List.of(EventSelector.of(Event.TRACEE, \"magic_write\")); }";
        String metadata = members.contains("metadata()")
                ? ""
                : "public SignatureMetadata metadata() { return SignatureMetadata.builder(\"" + id + "\", \"A toy\")"
                        + ".eventName(\"event_of_" + id + "\").build(); }";
        return provider(
                className,
                "package " + className.substring(0, className.lastIndexOf('.')) + ";"
                        + "import io.signet.event.*; import io.signet.signature.*; import java.util.*;"
                        + "public class " + simpleName + " implements Signature {"
                        + selectors + metadata + members
                        + "public Verdict onEvent(Event event) {" + onEvent + "}}");
    }

    /** Adds a class that the services file names. */
    ToyJar provider(String className, String source) {
        providers.add(className);
        sources.put(className, source);
        return this;
    }

    /** Names a class in the services file that the jar does not hold. */
    ToyJar missingProvider(String className) {
        providers.add(className);
        return this;
    }

    ToyJar resource(String name, String text) {
        resources.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Compiles and writes; returns the jar's name. */
    String write(Path jar) {
        try {
            Path classes = Files.createTempDirectory(jar.toAbsolutePath().getParent(), "classes");
            if (!sources.isEmpty()) {
                compile(classes);
            }
            try (FileSystem zip =
                            FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of("create", "true"));
                    Stream<Path> files = Files.walk(classes)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    put(zip, classes.relativize(file).toString(), Files.readAllBytes(file));
                }
                if (!providers.isEmpty()) {
                    put(zip, SERVICES, String.join("\n", providers).getBytes(StandardCharsets.UTF_8));
                }
                for (Map.Entry<String, byte[]> resource : resources.entrySet()) {
                    put(zip, resource.getKey(), resource.getValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jar.toString();
    }

    private static void put(FileSystem zip, String name, byte[] content) throws IOException {
        Path entry = zip.getPath("/" + name);
        Files.createDirectories(entry.getParent());
        Files.write(entry, content);
    }

    private void compile(Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<JavaFileObject> units = new ArrayList<>();
        sources.forEach((name, source) -> units.add(new Source(name, source)));
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            boolean compiled = compiler.getTask(
                            messages,
                            files,
                            null,
                            List.of(
                                    "-d",
                                    classes.toString(),
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    "-proc:none"),
                            null,
                            units)
                    .call();
            if (!compiled) {
                throw new AssertionError(messages.toString());
            }
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String className, String text) {
            super(URI.create("string:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
