package io.gatecheck.policy;

import java.util.Optional;

/** Changes the text of a policy in one place, and leaves every other character as it is. */
public interface PolicyTextEditor {

    /**
     * The text with one more test, after the others.
     *
     * @param test the item of {@code tests}, in YAML, from its {@code -} on
     * @return empty if the text is not written so that a test can be put into it
     */
    Optional<String> withTest(String yaml, String test);
}
