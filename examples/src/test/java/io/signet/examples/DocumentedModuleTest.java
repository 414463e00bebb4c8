package io.signet.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide's signature in the guide's module, compiled and found. */
final class DocumentedModuleTest {

    private static final Pattern CODE = Pattern.compile("(?m)^```java\\n(.*?)^```", Pattern.DOTALL);

    @TempDir
    private Path dir;

    private static String code(String part) throws IOException {
        Matcher code = CODE.matcher(Files.readString(Path.of("../docs/writing-signatures.md")));
        while (code.find()) {
            if (code.group(1).contains(part)) {
                return code.group(1);
            }
        }
        throw new AssertionError("no code of the guide holds " + part);
    }

    /** Where Signet and what it needs are, as modules. */
    private static List<Path> modules() throws ClassNotFoundException, URISyntaxException {
        List<Path> modules = new ArrayList<>();
        for (String of : List.of(
                "io.signet.signature.Signature",
                "io.signet.event.Event",
                "com.fasterxml.jackson.core.JsonFactory",
                "org.jspecify.annotations.Nullable",
                "org.slf4j.Logger")) {
            modules.add(Path.of(Class.forName(of)
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
        }
        return modules;
    }

    private Path compiled(List<Path> modules) throws IOException {
        Path info = Files.writeString(dir.resolve("module-info.java"), code("module acme.signatures"));
        Path rule = Files.writeString(
                dir.resolve("CronFileWritten.java"), "package acme;" + code("class CronFileWritten implements"));
        Path classes = Files.createDirectory(dir.resolve("classes"));
        String path =
                modules.stream().map(Path::toString).collect(Collectors.joining(System.getProperty("path.separator")));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-d", classes.toString(), "--module-path", path, "-proc:none");
            boolean isCompiled = compiler.getTask(
                            messages, files, null, options, null, files.getJavaFileObjects(info, rule))
                    .call();
            assertThat(isCompiled).as(messages.toString()).isTrue();
        }
        return classes;
    }

    @Test
    void the_module_of_the_guide_provides_its_signature() throws Exception {
        List<Path> modules = modules();
        modules.add(compiled(modules));
        Configuration configuration = ModuleLayer.boot()
                .configuration()
                .resolve(ModuleFinder.of(modules.toArray(Path[]::new)), ModuleFinder.of(), Set.of("acme.signatures"));
        ModuleLayer layer =
                ModuleLayer.boot().defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());
        Class<?> service = layer.findLoader("acme.signatures").loadClass("io.signet.signature.Signature");

        assertThat(ServiceLoader.load(layer, service))
                .extracting(provider -> provider.getClass().getName())
                .containsExactly("acme.CronFileWritten");
    }
}
