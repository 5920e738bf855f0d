package io.gatecheck.evaluator.facts.ecr;

import io.gatecheck.snapshot.Fact;
import io.gatecheck.snapshot.Fact.Known;
import io.gatecheck.task.ImageScan;
import io.gatecheck.task.ScanFindings;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ecr.model.DescribeImageScanFindingsResponse;
import software.amazon.awssdk.services.ecr.model.ImageScanFindings;
import software.amazon.awssdk.services.ecr.model.ImageScanStatus;

/** Reads how many findings a scan has (API_ImageScanFindings). */
final class ScanReader {

    private static final String NO_STATUS = "no status";

    private ScanReader() {}

    /** The scan of an image; missing while it goes on, because nothing is known of it yet. */
    static Fact<Optional<ImageScan>> read(
            RegistryImage image, DescribeImageScanFindingsResponse answer) {
        String status =
                Optional.ofNullable(answer.imageScanStatus())
                        .map(ImageScanStatus::statusAsString)
                        .orElse(NO_STATUS);
        return switch (status) {
            case "IN_PROGRESS", "PENDING", NO_STATUS ->
                    Fact.permanent("the scan of %s has not finished (%s)".formatted(image, status));
            case "COMPLETE", "ACTIVE" ->
                    Optional.ofNullable(answer.imageScanFindings())
                            .map(findings -> known(status, findings, image))
                            .orElseGet(() -> none(status));
            case String _ -> none(status);
        };
    }

    private static Fact<Optional<ImageScan>> none(String status) {
        return new Known<>(Optional.of(new ImageScan(status, Optional.empty(), Optional.empty())));
    }

    /**
     * A severity that nobody has stands in no answer, and so an answer without any is all zeros.
     */
    private static Fact<Optional<ImageScan>> known(
            String status, ImageScanFindings findings, RegistryImage image) {
        Map<String, Integer> counts = findings.findingSeverityCountsAsStrings();
        int listed = findings.findings().size() + findings.enhancedFindings().size();
        long counted = counts.values().stream().mapToLong(Integer::longValue).sum();
        return counted < listed
                ? Fact.permanent(
                        "the registry lists findings of " + image + " without a count by severity")
                : new Known<>(
                        Optional.of(
                                new ImageScan(
                                        status,
                                        Optional.ofNullable(findings.imageScanCompletedAt()),
                                        Optional.of(counted(counts)))));
    }

    private static ScanFindings counted(Map<String, Integer> counts) {
        long all = counts.values().stream().mapToLong(Integer::longValue).sum();
        long critical = counts.getOrDefault("CRITICAL", 0);
        long high = counts.getOrDefault("HIGH", 0);
        long medium = counts.getOrDefault("MEDIUM", 0);
        long low = counts.getOrDefault("LOW", 0);
        long informational = counts.getOrDefault("INFORMATIONAL", 0);
        long others = all - critical - high - medium - low - informational;
        return new ScanFindings(critical, high, medium, low, informational, others);
    }
}
