package io.gatecheck.local.moto;

import io.gatecheck.cases.TaskCase;
import java.util.HashSet;
import java.util.Set;

/**
 * The private registry of one account on moto. It takes the place of the imaginary registry of the
 * cases, and holds each of their images, scanned.
 */
final class MotoRegistry {

    /** What the events say of every image. */
    static final String DIGEST = "sha256:" + "0".repeat(64);

    private static final String MANIFEST =
            """
            {"schemaVersion": 2, "mediaType": "application/vnd.docker.distribution.manifest.v2+json"}
            """;

    private final MotoAccount account;
    private final Set<String> pushed = new HashSet<>();

    MotoRegistry(MotoAccount account) {
        this.account = account;
    }

    /** The image of a case as tasks of the account name it. */
    String image(String ofCase) {
        if (!ofCase.startsWith(TaskCase.REGISTRY)) {
            return ofCase;
        }
        String path = ofCase.substring(TaskCase.REGISTRY.length());
        String repository = path.substring(0, path.indexOf(':'));
        if (pushed.add(repository)) {
            push(repository);
        }
        return "%s.dkr.ecr.%s.amazonaws.com/%s".formatted(account.id(), account.region(), path);
    }

    private void push(String repository) {
        var _ = account.ecr().createRepository(ask -> ask.repositoryName(repository));
        var _ =
                account.ecr()
                        .putImage(ask ->
                                ask.repositoryName(repository)
                                        .imageManifest(MANIFEST)
                                        .imageTag("pushed")
                                        .imageDigest(DIGEST));
        var _ =
                account.ecr()
                        .startImageScan(ask ->
                                ask.repositoryName(repository)
                                        .imageId(id -> id.imageDigest(DIGEST)));
    }
}
