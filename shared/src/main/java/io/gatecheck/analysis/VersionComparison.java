package io.gatecheck.analysis;

import java.util.Optional;

/**
 * How a new version of a policy judges, compared with the one before.
 *
 * @param stricter the smallest task found that only the new one fails
 * @param looser the smallest task found that only the old one fails
 * @param tried how many tasks were tried
 */
public record VersionComparison(
        Optional<ExampleTask> stricter, Optional<ExampleTask> looser, int tried) {}
