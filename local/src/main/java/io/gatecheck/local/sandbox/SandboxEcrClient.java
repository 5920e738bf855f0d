package io.gatecheck.local.sandbox;

import io.gatecheck.task.ImageReference;
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
    private final Reach reach;

    SandboxEcrClient(SandboxState state, Reach reach) {
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
                .map(container -> ImageReference.parse(container.image()))
                .filter(image -> image.repository().equals(request.repositoryName()))
                .filter(this::isHere)
                .findFirst()
                .map(ImageScans::of)
                .orElseThrow(SandboxEcrClient::noSuchImage);
    }

    private boolean isHere(ImageReference image) {
        return image.ecrAccount().filter(reach.account().value()::equals).isPresent()
                && image.ecrRegion().filter(reach.region().code()::equals).isPresent();
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
