package io.gatecheck.cli.report;

/** Writes what a check found. */
public interface ReportFormat {

    String write(CheckReport report);
}
