package io.gatecheck.local.check;

/** Writes what a check found. */
interface ReportFormat {

    String write(CheckReport report);
}
