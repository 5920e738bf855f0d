package io.gatecheck.evaluator.facts;

import io.gatecheck.evaluator.event.EventContainer;
import io.gatecheck.evaluator.facts.Fact.Known;
import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.Region;
import io.gatecheck.task.ImageReference;
import java.util.Optional;

/**
 * One image in a private registry of Amazon ECR.
 *
 * @param registry the account and Region of the registry
 */
record RegistryImage(MemberPlace registry, String repository, String digest) {

    /**
     * The image that a container runs; empty where it lies in no private registry of ECR. Missing
     * where the event does not say enough.
     */
    static Optional<Fact<RegistryImage>> of(EventContainer container) {
        Optional<ImageReference> image = container.image().map(ImageReference::parse);
        return image.flatMap(ImageReference::ecrAccount)
                .map(account -> of(container, image.orElseThrow(), new AccountId(account)));
    }

    private static Fact<RegistryImage> of(
            EventContainer container, ImageReference image, AccountId account) {
        Optional<String> digest = container.imageDigest().or(image::digest);
        if (digest.isEmpty()) {
            return Fact.lasting("the event does not name the digest of " + image);
        }
        try {
            Region region = new Region(image.ecrRegion().orElse(""));
            return new Known<>(
                    new RegistryImage(
                            new MemberPlace(account, region), image.repository(), digest.get()));
        } catch (IllegalArgumentException noRegion) {
            return Fact.lasting("the registry of " + image + " names no Region");
        }
    }

    @Override
    public String toString() {
        return repository + "@" + digest;
    }
}
