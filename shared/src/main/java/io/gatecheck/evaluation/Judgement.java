package io.gatecheck.evaluation;

import java.util.Optional;

/**
 * One verdict and what it is about.
 *
 * @param container the name of the container that was judged, where the policy judges each on its
 *     own
 */
public record Judgement(CompiledPolicy policy, Optional<String> container, Verdict verdict) {}
