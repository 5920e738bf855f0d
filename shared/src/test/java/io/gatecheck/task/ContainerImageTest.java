package io.gatecheck.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.organization.AccountId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContainerImageTest {

    @ParameterizedTest
    @CsvSource({
        "nginx, docker.io, library/nginx, ,",
        "nginx:1.29, docker.io, library/nginx, 1.29,",
        "bitnami/redis:7, docker.io, bitnami/redis, 7,",
        "docker.io/library/nginx, docker.io, library/nginx, ,",
        "docker.io/nginx, docker.io, library/nginx, ,",
        "index.docker.io/library/nginx, docker.io, library/nginx, ,",
        "index.docker.io/nginx:1, docker.io, library/nginx, 1,",
        "index.docker.io/bitnami/redis, docker.io, bitnami/redis, ,",
        "registry-1.docker.io/library/nginx, registry-1.docker.io, library/nginx, ,",
        "localhost/app, localhost, app, ,",
        "Registry/team/app:2, Registry, team/app, 2,",
        "team/App, docker.io, team/App, ,",
        "registry:5000/team/app:2, registry:5000, team/app, 2,",
        "registry.example.com:5000/app, registry.example.com:5000, app, ,",
        "111122223333.dkr.ecr.eu-west-1.amazonaws.com/a/b@sha256:ab, 111122223333.dkr.ecr.eu-west-1.amazonaws.com, a/b, , sha256:ab",
        "public.ecr.aws/x/y:1@sha256:cd, public.ecr.aws, x/y, 1, sha256:cd",
    })
    void anImageIsTakenApart(
            String reference, String registry, String repository, String tag, String digest) {
        assertThat(ContainerImage.parse(reference))
                .returns(reference, ContainerImage::reference)
                .returns(Optional.ofNullable(tag), ContainerImage::tag)
                .returns(registry, ContainerImage::registry)
                .returns(Optional.ofNullable(digest), ContainerImage::digest)
                .returns(repository, ContainerImage::repository);
    }

    @Test
    void whatAnImageResolvedToIsNotWhatItsNameSays() {
        var image = ContainerImage.parse("nginx:1").resolvedTo(Optional.of("sha256:ab"));

        assertThat(image.digest()).contains("sha256:ab");
        assertThat(image.digestPinned()).isFalse();
        assertThat(ContainerImage.parse("nginx@sha256:cd").resolvedTo(Optional.empty()).digest())
                .contains("sha256:cd");
    }

    @ParameterizedTest
    @CsvSource({
        "111122223333.dkr.ecr.eu-west-1.amazonaws.com, eu-west-1",
        "111122223333.dkr.ecr-fips.us-east-1.amazonaws.com, us-east-1",
        "111122223333.dkr-ecr.eu-west-1.on.aws, eu-west-1",
        "111122223333.dkr.ecr.cn-north-1.amazonaws.com.cn, cn-north-1",
    })
    void aPrivateRegistryOfEcrIsKnownByItsHost(String host, String region) {
        assertThat(EcrRegistry.at(host))
                .contains(new EcrRegistry(new AccountId("111122223333"), region));
    }

    @ParameterizedTest
    @CsvSource({
        "public.ecr.aws",
        "docker.io",
        "111122223333.dkr.ecr.eu-west-1.amazonaws.com.evil.example"
    })
    void anotherRegistryIsNone(String host) {
        assertThat(EcrRegistry.at(host)).isEmpty();
    }
}
