package io.gatecheck.admin.policy;

import io.gatecheck.evaluation.CompiledPolicy;

/** What is to be done at once when a version is in force. */
public interface AfterPublication {

    /**
     * Judges what is recorded by the version that was published. Fails with nothing: the version is
     * in force, whatever comes of this.
     */
    Rejudged published(CompiledPolicy policy);
}
