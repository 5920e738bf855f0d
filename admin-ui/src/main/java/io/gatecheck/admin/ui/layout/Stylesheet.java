package io.gatecheck.admin.ui.layout;

import static java.util.Comparator.comparing;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/**
 * The one stylesheet of the pages: the files in {@code static/css}, a file a component, put
 * together when the application starts, so that a browser asks once for all of them.
 */
@Component
final class Stylesheet {

    /** In the order of the cascade; the files of a folder come by name. */
    private static final List<String> FILES =
            List.of("tokens.css", "base.css", "layout/*.css", "components/*.css");

    private final byte[] content;
    private final String hash;

    /** Reads the files; without them the application does not start. */
    Stylesheet() throws IOException {
        content = joined();
        hash = DigestUtils.md5DigestAsHex(content);
    }

    private static byte[] joined() throws IOException {
        var resolver = new PathMatchingResourcePatternResolver();
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (String files : FILES) {
            Resource[] found = resolver.getResources("classpath*:static/css/" + files);
            if (found.length == 0) {
                throw new FileNotFoundException("No stylesheet matches static/css/" + files);
            }
            Arrays.sort(found, comparing(file -> Objects.requireNonNull(file.getFilename())));
            for (Resource file : found) {
                joined.writeBytes(file.getContentAsByteArray());
                joined.write('\n');
            }
        }
        return joined.toByteArray();
    }

    /** Its text, in UTF-8. */
    byte[] content() {
        return content.clone();
    }

    /** Changes with the content. */
    String hash() {
        return hash;
    }

    /** Its address, with the hash, so that browsers may keep it. */
    String path() {
        return "/css/gatecheck-" + hash + ".css";
    }
}
