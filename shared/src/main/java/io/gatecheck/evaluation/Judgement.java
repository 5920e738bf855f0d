package io.gatecheck.evaluation;

import io.gatecheck.task.Container;
import java.util.Optional;

/**
 * One verdict and what it is about.
 *
 * @param subject what the policy was asked about
 */
public record Judgement(CompiledPolicy policy, Subject subject, Verdict verdict) {

    /** The name of the container that was judged, if the policy judges each one separately. */
    public Optional<String> container() {
        return subject.container().map(Container::name);
    }
}
