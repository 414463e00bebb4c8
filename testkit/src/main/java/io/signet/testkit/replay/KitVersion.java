package io.signet.testkit.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of the testkit, which a manifest does not say in a module. */
final class KitVersion {

    private KitVersion() {}

    static String get() {
        Properties properties = new Properties();
        try (InputStream file = KitVersion.class.getResourceAsStream("kit.properties")) {
            if (file != null) {
                properties.load(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "unknown");
    }
}
