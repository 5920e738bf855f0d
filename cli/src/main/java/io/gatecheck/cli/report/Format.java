package io.gatecheck.cli.report;

/** The forms in which a report can be had. */
public enum Format {
    TEXT,
    JSON,
    JUNIT,
    SARIF
}
