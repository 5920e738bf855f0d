package io.gatecheck.task;

import java.time.Instant;
import java.util.Optional;

/**
 * The result of the last scan of an image in a private registry of Amazon ECR ({@code
 * ecr:DescribeImageScanFindings}); {@code container.image.scan} in the policy language. A scan that
 * has not finished is not reported.
 *
 * @param status {@code COMPLETE}, {@code ACTIVE} if the image is scanned continuously, or why there
 *     are no findings, such as {@code UNSUPPORTED_IMAGE}, {@code SCAN_ELIGIBILITY_EXPIRED}, {@code
 *     FAILED} ({@code imageScanStatus.status})
 * @param completedAt when it finished; absent if the registry does not report it ({@code
 *     imageScanFindings.imageScanCompletedAt})
 * @param findings absent if the scan has no result, which does not mean that there are no findings
 */
public record ImageScan(
        String status, Optional<Instant> completedAt, Optional<ScanFindings> findings) {}
