package io.gatecheck.cli.report;

import io.gatecheck.cli.definition.CheckedTask;
import io.gatecheck.cli.report.Finding.DefinitionVerdict;
import io.gatecheck.evaluation.PolicyFile;
import java.util.List;

/**
 * What a check found.
 *
 * @param unreadable what was to be checked and could not be
 * @param notes what was left out, each in a sentence
 */
public record CheckReport(
        List<PolicyFile> policies,
        List<Judged> definitions,
        List<Unreadable> unreadable,
        List<String> notes) {

    /** All is well, or what is not known is left to the launch. */
    static final int GOOD = 0;

    /** A policy is broken, a test fails, or a policy document is wrong. */
    static final int BROKEN = 1;

    /** The command was misused, something could not be read, or nothing was there to check. */
    public static final int MISUSED = 2;

    public CheckReport {
        policies = List.copyOf(policies);
        definitions = List.copyOf(definitions);
        unreadable = List.copyOf(unreadable);
        notes = List.copyOf(notes);
    }

    /** A task definition in a file, and what the policies say about it. */
    public record Judged(String file, CheckedTask task, List<Finding> findings) {

        public Judged {
            findings = List.copyOf(findings);
        }

        List<Finding> that(DefinitionVerdict verdict) {
            return findings.stream().filter(finding -> finding.verdict() == verdict).toList();
        }
    }

    /** A file that could not be read; why, in a sentence. */
    public record Unreadable(String file, String why) {}

    /**
     * The code with which the command ends.
     *
     * @param strict whether what is left to the launch counts as broken
     */
    public int exitCode(boolean strict) {
        if (!unreadable.isEmpty() || isEmpty()) {
            return MISUSED;
        }
        boolean broken =
                policies.stream().anyMatch(policy -> !policy.isGood())
                        || count(DefinitionVerdict.FAIL) + count(DefinitionVerdict.ERROR) > 0
                        || (strict && count(DefinitionVerdict.UNKNOWN) > 0);
        return broken ? BROKEN : GOOD;
    }

    boolean isEmpty() {
        return policies.isEmpty() && definitions.isEmpty();
    }

    long count(DefinitionVerdict verdict) {
        return definitions.stream().mapToLong(judged -> judged.that(verdict).size()).sum();
    }
}
