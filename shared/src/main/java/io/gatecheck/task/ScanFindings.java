package io.gatecheck.task;

/**
 * How many vulnerabilities a scan found in an image, by severity ({@code
 * imageScanFindings.findingSeverityCounts}).
 *
 * @param undefined those without a severity, or with one that none of the others is ({@code
 *     UNDEFINED}, {@code UNTRIAGED})
 */
public record ScanFindings(
        long critical, long high, long medium, long low, long informational, long undefined) {}
