package io.gatecheck.evaluation;

import io.gatecheck.policy.PolicyVersion;

/** Turns policy documents into policies that can judge. */
public interface PolicyCompiler {

    /** Compiles a version; what is wrong with it is part of the answer. */
    CompilationResult compile(PolicyVersion version);
}
