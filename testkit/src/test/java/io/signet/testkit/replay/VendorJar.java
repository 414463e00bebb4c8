package io.signet.testkit.replay;

import io.signet.testkit.replay.carried.CarriedSignature;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A jar with a signature, the list that names it, and files, as a vendor makes it. */
final class VendorJar {

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private boolean withDirectories = true;

    VendorJar withSignature() throws IOException {
        String name = CarriedSignature.class.getName();
        try (InputStream compiled = CarriedSignature.class.getResourceAsStream("CarriedSignature.class")) {
            files.put(name.replace('.', '/') + ".class", compiled.readAllBytes());
        }
        return with("META-INF/services/io.signet.signature.Signature", name);
    }

    VendorJar with(String file, String text) {
        files.put(file, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** As some tools write jars: without entries for directories. */
    VendorJar withoutDirectories() {
        withDirectories = false;
        return this;
    }

    Path write(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest)) {
            for (String file : files.keySet()) {
                directories(file, entries);
                entries.putNextEntry(new JarEntry(file));
                entries.write(files.get(file));
            }
        }
        return jar;
    }

    private final Map<String, Boolean> written = new LinkedHashMap<>();

    private void directories(String file, JarOutputStream entries) throws IOException {
        for (int slash = file.indexOf('/'); withDirectories && slash >= 0; slash = file.indexOf('/', slash + 1)) {
            String directory = file.substring(0, slash + 1);
            if (!directory.equals("META-INF/") && written.put(directory, true) == null) {
                entries.putNextEntry(new JarEntry(directory));
            }
        }
    }

    /** A loader that sees the API of the tests, and of the signature only what is in the jar. */
    static URLClassLoader open(Path... jars) throws IOException {
        URL[] urls = new URL[jars.length];
        for (int i = 0; i < jars.length; i++) {
            urls[i] = jars[i].toUri().toURL();
        }
        return new URLClassLoader(urls, new WithoutSignature());
    }

    private static final class WithoutSignature extends ClassLoader {

        WithoutSignature() {
            super(VendorJar.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.equals(CarriedSignature.class.getName())) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }
    }
}
