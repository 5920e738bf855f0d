package io.gatecheck.local.check;

/** The forms in which a report can be had. */
enum Format {
    TEXT,
    JSON,
    JUNIT,
    SARIF
}
