package io.gatecheck.task;

import java.time.Instant;
import java.util.Optional;

/**
 * What the last scan of an image in a private registry of Amazon ECR came to ({@code
 * ecr:DescribeImageScanFindings}); {@code container.imageScan} in the policy language. A scan that
 * is not over yet is not told of.
 *
 * @param status {@code COMPLETE}, {@code ACTIVE} where the image is scanned again and again, or why
 *     there are no findings, such as {@code UNSUPPORTED_IMAGE}, {@code SCAN_ELIGIBILITY_EXPIRED},
 *     {@code FAILED} ({@code imageScanStatus.status})
 * @param completedAt when it ended; absent where the registry does not say ({@code
 *     imageScanFindings.imageScanCompletedAt})
 * @param findings absent where the scan has none to tell of, which does not mean that it found
 *     nothing
 */
public record ImageScan(
        String status, Optional<Instant> completedAt, Optional<ScanFindings> findings) {}
