package io.gatecheck.local.sandbox.aws;

import io.gatecheck.task.ContainerImage;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.ecr.model.DescribeImageScanFindingsResponse;
import software.amazon.awssdk.services.ecr.model.FindingSeverity;
import software.amazon.awssdk.services.ecr.model.ScanNotFoundException;
import software.amazon.awssdk.services.ecr.model.ScanStatus;

/** What {@code ecr:DescribeImageScanFindings} says of the images of the imaginary organization. */
final class SandboxImageScans {

    private static final Instant SCANNED = Instant.parse("2026-02-27T04:30:00Z");

    private SandboxImageScans() {}

    /**
     * @throws ScanNotFoundException as AWS responds if the image was never scanned
     */
    static DescribeImageScanFindingsResponse of(ContainerImage image) {
        return switch (image.repository()) {
            case "platform/envoy" ->
                    found(Map.of(FindingSeverity.CRITICAL, 1, FindingSeverity.HIGH, 4));
            case "data/disk-tuner" -> found(Map.of(FindingSeverity.CRITICAL, 3));
            case "data/reports" -> answer(ScanStatus.UNSUPPORTED_IMAGE);
            case "platform/echo" -> throw neverScanned();
            case String _ -> found(Map.of(FindingSeverity.MEDIUM, 2, FindingSeverity.LOW, 7));
        };
    }

    private static DescribeImageScanFindingsResponse found(Map<FindingSeverity, Integer> counts) {
        return answer(ScanStatus.COMPLETE).toBuilder()
                .imageScanFindings(findings ->
                        findings.imageScanCompletedAt(SCANNED).findingSeverityCounts(counts))
                .build();
    }

    private static DescribeImageScanFindingsResponse answer(ScanStatus status) {
        return DescribeImageScanFindingsResponse.builder()
                .imageScanStatus(scan -> scan.status(status))
                .build();
    }

    private static ScanNotFoundException neverScanned() {
        return ScanNotFoundException.builder()
                .message("Image scan does not exist for the image.")
                .statusCode(400)
                .build();
    }
}
