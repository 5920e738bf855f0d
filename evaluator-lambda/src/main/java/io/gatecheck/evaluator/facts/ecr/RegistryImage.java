package io.gatecheck.evaluator.facts.ecr;

import io.gatecheck.evaluator.member.MemberRegion;
import io.gatecheck.organization.Region;
import io.gatecheck.snapshot.Fact;
import io.gatecheck.snapshot.Fact.Known;
import io.gatecheck.snapshot.ObservedContainer;
import io.gatecheck.task.ContainerImage;
import io.gatecheck.task.EcrRegistry;
import java.util.Optional;

/**
 * One image in a private registry of Amazon ECR.
 *
 * @param registry the account and Region of the registry
 */
record RegistryImage(MemberRegion registry, String repository, String digest) {

    /**
     * The image that a container runs; empty if it lies in no private registry of ECR. Missing if
     * the event does not say enough.
     */
    static Optional<Fact<RegistryImage>> of(ObservedContainer container) {
        Optional<ContainerImage> image =
                container
                        .image()
                        .map(ContainerImage::parse)
                        .map(parsed -> parsed.resolvedTo(container.digest()));
        return image.flatMap(ContainerImage::ecrRegistry)
                .map(registry -> of(image.orElseThrow(), registry));
    }

    private static Fact<RegistryImage> of(ContainerImage image, EcrRegistry registry) {
        if (image.digest().isEmpty()) {
            return Fact.permanent("the event does not contain the digest of " + image.reference());
        }
        try {
            Region region = new Region(registry.region());
            return new Known<>(
                    new RegistryImage(
                            new MemberRegion(registry.account(), region),
                            image.repository(),
                            image.digest().get()));
        } catch (IllegalArgumentException noRegion) {
            return Fact.permanent(
                    "the registry of " + image.reference() + " has no valid Region in its name");
        }
    }

    @Override
    public String toString() {
        return repository + "@" + digest;
    }
}
