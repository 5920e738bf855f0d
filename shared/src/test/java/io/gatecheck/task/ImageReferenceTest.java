package io.gatecheck.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageReferenceTest {

    @ParameterizedTest
    @CsvSource({
        "nginx, docker.io, library/nginx, ,",
        "nginx:1.29, docker.io, library/nginx, 1.29,",
        "bitnami/redis:7, docker.io, bitnami/redis, 7,",
        "docker.io/library/nginx, docker.io, library/nginx, ,",
        "localhost/app, localhost, app, ,",
        "registry:5000/team/app:2, registry:5000, team/app, 2,",
        "registry.example.com:5000/app, registry.example.com:5000, app, ,",
        "111122223333.dkr.ecr.eu-west-1.amazonaws.com/a/b@sha256:ab, 111122223333.dkr.ecr.eu-west-1.amazonaws.com, a/b, , sha256:ab",
        "public.ecr.aws/x/y:1@sha256:cd, public.ecr.aws, x/y, 1, sha256:cd",
    })
    void anImageIsTakenApart(
            String reference, String registry, String repository, String tag, String digest) {
        assertThat(ImageReference.parse(reference))
                .isEqualTo(
                        new ImageReference(
                                reference,
                                registry,
                                repository,
                                Optional.ofNullable(tag),
                                Optional.ofNullable(digest)));
    }
}
