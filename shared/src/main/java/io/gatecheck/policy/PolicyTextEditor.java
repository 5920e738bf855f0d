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

    /**
     * The text with another {@code enabled} and {@code observeUntil}; a key that would say what is
     * so without it is left out.
     *
     * @return empty if the text is not written so that these keys can be put into it
     */
    Optional<String> withRollout(String yaml, Rollout rollout);
}
