package io.gatecheck.task;

import java.util.Locale;
import java.util.Optional;

/**
 * The image of a container; {@code container.image} in the policy language. Its reference is parsed
 * by the rules of container registries.
 *
 * @param reference the reference as the task definition has it (event {@code containers[].image})
 * @param tag absent if the reference has none
 * @param registry the host, with its port if there is one; {@code docker.io} if there is no host,
 *     or if it is {@code index.docker.io}, the old name of Docker Hub
 * @param digest the digest to which the image resolved, {@code sha256:…}; absent if the registry
 *     returns none (event {@code containers[].imageDigest})
 * @param repository the path on the host; includes Docker Hub's implicit {@code library/}
 * @param account the account of the organization whose private Amazon ECR registry holds the image;
 *     absent for other registries
 * @param scan the result of the last scan; absent if the image was never scanned, or is not in a
 *     private registry of Amazon ECR
 * @param versionConsistency whether ECS resolves the tag once for each deployment of a service, so
 *     that its tasks run one image ({@code containerDefinitions[].versionConsistency}); it does
 *     unless it is told not to
 */
public record ContainerImage(
        @PerTask String reference,
        @PerTask Optional<String> tag,
        String registry,
        @From(Facet.IMAGE_DIGEST) @PerTask Optional<String> digest,
        String repository,
        Optional<TaskAccount> account,
        @From(Facet.IMAGE_SCAN) @PerTask Optional<ImageScan> scan,
        @From(Facet.DEFINITION) boolean versionConsistency) {

    private static final String DOCKER_HUB = "docker.io";

    /** The name that Docker takes for the same registry (distribution/reference). */
    private static final String OLD_DOCKER_HUB = "index.docker.io";

    /**
     * Takes a name apart. Every text has some reading; a registry that does not resolve is the
     * registry's business.
     */
    public static ContainerImage parse(String reference) {
        int at = reference.indexOf('@');
        Optional<String> digest =
                at < 0 ? Optional.empty() : Optional.of(reference.substring(at + 1));
        String name = at < 0 ? reference : reference.substring(0, at);

        int colon = name.lastIndexOf(':');
        boolean tagged = colon > name.lastIndexOf('/');
        Optional<String> tag = tagged ? Optional.of(name.substring(colon + 1)) : Optional.empty();
        String path = tagged ? name.substring(0, colon) : name;

        int slash = path.indexOf('/');
        boolean hosted = slash >= 0 && isHost(path.substring(0, slash));
        String host = hosted ? path.substring(0, slash) : DOCKER_HUB;
        String registry = host.equals(OLD_DOCKER_HUB) ? DOCKER_HUB : host;
        String rest = hosted ? path.substring(slash + 1) : path;
        String repository =
                registry.equals(DOCKER_HUB) && !rest.contains("/") ? "library/" + rest : rest;
        return new ContainerImage(
                reference,
                tag,
                registry,
                digest,
                repository,
                Optional.empty(),
                Optional.empty(),
                true);
    }

    /** A repository has no capital letters, so a part that has them can only be a host. */
    private static boolean isHost(String first) {
        return first.contains(".")
                || first.contains(":")
                || first.equals("localhost")
                || !first.equals(first.toLowerCase(Locale.ROOT));
    }

    /** The same image, with what it resolved to. */
    public ContainerImage resolvedTo(Optional<String> known) {
        return new ContainerImage(
                reference,
                tag,
                registry,
                known.or(() -> digest),
                repository,
                account,
                scan,
                versionConsistency);
    }

    /** The same image, in the registry of this account. */
    public ContainerImage in(Optional<TaskAccount> owner) {
        return new ContainerImage(
                reference, tag, registry, digest, repository, owner, scan, versionConsistency);
    }

    /** The same image, scanned. */
    public ContainerImage scanned(Optional<ImageScan> found) {
        return new ContainerImage(
                reference, tag, registry, digest, repository, account, found, versionConsistency);
    }

    /** The same image, whose tag is resolved once for each deployment, or each time. */
    public ContainerImage versionConsistency(boolean consistent) {
        return new ContainerImage(
                reference, tag, registry, digest, repository, account, scan, consistent);
    }

    /** The private registry of Amazon ECR that holds the image; empty if another one does. */
    public Optional<EcrRegistry> ecrRegistry() {
        return EcrRegistry.at(registry);
    }

    /** Whether it is named by its digest, with or without a tag. */
    public boolean digestPinned() {
        return reference.contains("@");
    }

    /**
     * Whether it is named by the tag {@code latest}, or by neither tag nor digest, which means the
     * same.
     */
    public boolean usesLatest() {
        return !digestPinned() && tag.orElse("latest").equals("latest");
    }

    @Override
    public String toString() {
        return reference;
    }
}
