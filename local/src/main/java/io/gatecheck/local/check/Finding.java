package io.gatecheck.local.check;

import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.evaluation.Explanation;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one policy says about a task definition, or about one of its containers.
 *
 * @param container the name of the container, where the policy judges each on its own
 * @param message what is wrong; empty where nothing is
 * @param because why the requirement is not met
 * @param awaits the fields that are not known before the task starts
 */
record Finding(
        CompiledPolicy policy,
        Optional<String> container,
        Answer answer,
        String message,
        Optional<Explanation> because,
        Set<String> awaits) {

    Finding {
        awaits = Collections.unmodifiableSortedSet(new TreeSet<>(awaits));
    }

    /** The verdicts that a task definition can get. */
    enum Answer {
        PASS,
        FAIL,
        SKIP,
        /** To be judged at launch. */
        UNKNOWN,
        ERROR
    }

    String policyId() {
        return policy.document().id().value();
    }
}
