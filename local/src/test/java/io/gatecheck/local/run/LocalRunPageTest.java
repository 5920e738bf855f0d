package io.gatecheck.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds docs/local-run.md to the example, and the example to what is said of it. */
class LocalRunPageTest {

    private static final String PAGE = "../docs/local-run.md";
    private static final String CHANGED =
            "require: container.image.tag.orValue(\"latest\").matchesWhole(\"[0-9]+[.][0-9]+[.][0-9]+\")";

    @Test
    void theExampleStandsOnThePage() throws IOException {
        assertThat(Files.readString(Path.of(PAGE)))
                .contains("```yaml\n" + PolicyFolder.VERSIONED_IMAGES + "```\n")
                .contains("```yaml\n" + CHANGED + "\n```\n");
    }

    @Test
    void theChangesOfThePageAreGoodPoliciesToo(@TempDir Path temporary) throws IOException {
        PolicyFolder folder = new PolicyFolder(temporary);
        String changed =
                PolicyFolder.VERSIONED_IMAGES.replaceAll("(?m)^require: .*$", escaped(CHANGED));
        folder.save("changed.yaml", changed);
        folder.save("ended.yaml", PolicyFolder.closedTasks("ended") + "when: \"false\"\n");

        assertThat(changed).contains(CHANGED);
        assertThat(PolicyRefusal.of(folder.paths())).isEmpty();
    }

    private static String escaped(String text) {
        return Matcher.quoteReplacement(text);
    }
}
