package io.gatecheck.cli.report;

import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.evaluation.Explanation;
import io.gatecheck.evaluation.MissingField;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What one policy says about a task definition, or about one of its containers.
 *
 * @param container the name of the container, if the policy judges each one separately
 * @param message what is wrong; empty if nothing is
 * @param because why the requirement is not met
 * @param awaits what it reads and nobody knows before the task starts
 */
public record Finding(
        CompiledPolicy policy,
        Optional<String> container,
        DefinitionVerdict verdict,
        String message,
        Optional<Explanation> because,
        SortedSet<MissingField> awaits) {

    public Finding {
        awaits = Collections.unmodifiableSortedSet(new TreeSet<>(awaits));
    }

    /** The verdicts that a task definition can get. */
    public enum DefinitionVerdict {
        PASS,
        FAIL,
        SKIP,
        /** To be judged at launch. */
        UNKNOWN,
        ERROR
    }

    /** Why it is to be judged at launch, as the end of a sentence; empty if no field is named. */
    String becauseItReads() {
        return awaits.isEmpty()
                ? ""
                : awaits.stream()
                        .map(MissingField::toString)
                        .collect(Collectors.joining(", ", ", because it reads ", ""));
    }

    String policyId() {
        return policy.document().id().value();
    }
}
