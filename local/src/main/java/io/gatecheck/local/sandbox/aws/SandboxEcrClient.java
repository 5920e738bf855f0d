package io.gatecheck.local.sandbox.aws;

import io.gatecheck.local.sandbox.workload.SandboxState;
import io.gatecheck.task.ContainerImage;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.DescribeImageScanFindingsRequest;
import software.amazon.awssdk.services.ecr.model.DescribeImageScanFindingsResponse;
import software.amazon.awssdk.services.ecr.model.ImageNotFoundException;

/**
 * Answers for ECR in one account and Region, of the images that tasks run; what the evaluator does
 * not call is not supported.
 */
final class SandboxEcrClient implements EcrClient {

    private final SandboxState state;
    private final ReaderAccess reach;

    SandboxEcrClient(SandboxState state, ReaderAccess reach) {
        this.state = state;
        this.reach = reach;
    }

    @Override
    public DescribeImageScanFindingsResponse describeImageScanFindings(
            DescribeImageScanFindingsRequest request) {
        reach.check();
        return state.all().stream()
                .flatMap(task -> task.revision().containers().stream())
                .filter(container -> container.digest().equals(request.imageId().imageDigest()))
                .map(container -> ContainerImage.parse(container.image()))
                .filter(image -> image.repository().equals(request.repositoryName()))
                .filter(this::isHere)
                .findFirst()
                .map(SandboxImageScans::of)
                .orElseThrow(SandboxEcrClient::noSuchImage);
    }

    private boolean isHere(ContainerImage image) {
        return image.ecrRegistry()
                .filter(registry ->
                        registry.account().equals(reach.account())
                                && registry.region().equals(reach.region().code()))
                .isPresent();
    }

    private static ImageNotFoundException noSuchImage() {
        return ImageNotFoundException.builder()
                .message("The image does not exist within the repository.")
                .statusCode(400)
                .build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
