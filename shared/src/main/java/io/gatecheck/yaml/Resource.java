package io.gatecheck.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Files that ship with this room. */
final class Resource {

    private Resource() {}

    /** What is in a file. */
    static Map<?, ?> map(String name) {
        try (InputStream in = Resource.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the classpath");
            }
            return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    /** A part of a file. */
    static Map<?, ?> part(Map<?, ?> whole, String key) {
        if (whole.get(key) instanceof Map<?, ?> part) {
            return part;
        }
        throw new IllegalStateException("A file of this room has no '" + key + "'");
    }
}
