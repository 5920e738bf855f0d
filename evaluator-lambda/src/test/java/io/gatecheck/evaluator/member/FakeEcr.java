package io.gatecheck.evaluator.member;

import java.util.Optional;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.DescribeImageScanFindingsRequest;
import software.amazon.awssdk.services.ecr.model.DescribeImageScanFindingsResponse;
import software.amazon.awssdk.services.ecr.model.ImageNotFoundException;

/** ECR as far as the evaluator asks it; images are named {@code REPOSITORY@DIGEST}. */
record FakeEcr(FakeMembers members, MemberRegion region) implements EcrClient {

    /** What ECR says of one image. */
    interface Answer {

        DescribeImageScanFindingsResponse give();
    }

    @Override
    public DescribeImageScanFindingsResponse describeImageScanFindings(
            DescribeImageScanFindingsRequest request) {
        members.called("ecr:DescribeImageScanFindings", region);
        if (request.maxResults() != 1 || !region.account().value().equals(request.registryId())) {
            throw new AssertionError("Not as the evaluator asks: " + request);
        }
        String image = request.repositoryName() + "@" + request.imageId().imageDigest();
        return Optional.ofNullable(members.scans.get(image))
                .orElseThrow(() ->
                        FakeMembers.error(
                                ImageNotFoundException.builder(), "ImageNotFoundException", 400))
                .give();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
