package io.gatecheck.task;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a container image, taken apart by the rules of container registries.
 *
 * @param reference the name as written
 * @param registry the host, with its port where one is written; {@code docker.io} where no host is
 *     written
 * @param repository the path on the host; Docker Hub's {@code library/} is written out
 * @param tag absent where none is written
 * @param digest {@code sha256:…}; absent where none is written
 */
public record ImageReference(
        String reference,
        String registry,
        String repository,
        Optional<String> tag,
        Optional<String> digest) {

    /** Amazon ECR's private registries, with their FIPS and dual-stack hosts. */
    private static final Pattern PRIVATE_ECR =
            Pattern.compile(
                    "([0-9]{12})\\.dkr[.-]ecr(-fips)?\\.([a-z0-9-]+)"
                            + "\\.(amazonaws\\.com(\\.cn)?|on\\.(aws|amazonwebservices\\.com\\.cn))");

    /**
     * Takes a name apart. Every text has some reading; a registry that does not resolve is the
     * registry's business.
     */
    public static ImageReference parse(String reference) {
        int at = reference.indexOf('@');
        Optional<String> digest =
                at < 0 ? Optional.empty() : Optional.of(reference.substring(at + 1));
        String name = at < 0 ? reference : reference.substring(0, at);

        int colon = name.lastIndexOf(':');
        boolean tagged = colon > name.lastIndexOf('/');
        Optional<String> tag = tagged ? Optional.of(name.substring(colon + 1)) : Optional.empty();
        String path = tagged ? name.substring(0, colon) : name;

        int slash = path.indexOf('/');
        String first = slash < 0 ? "" : path.substring(0, slash);
        boolean hosted = first.contains(".") || first.contains(":") || first.equals("localhost");
        if (hosted) {
            String repository = path.substring(slash + 1);
            return new ImageReference(reference, first, repository, tag, digest);
        }
        String repository = slash < 0 ? "library/" + path : path;
        return new ImageReference(reference, "docker.io", repository, tag, digest);
    }

    /**
     * The account whose private Amazon ECR registry holds the image; absent for other registries.
     */
    public Optional<String> ecrAccount() {
        Matcher matcher = PRIVATE_ECR.matcher(registry);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The Region of that registry. */
    public Optional<String> ecrRegion() {
        Matcher matcher = PRIVATE_ECR.matcher(registry);
        return matcher.matches() ? Optional.of(matcher.group(3)) : Optional.empty();
    }

    /**
     * Whether it is named by the tag {@code latest}, or by neither tag nor digest, which means the
     * same.
     */
    public boolean usesLatest() {
        return digest.isEmpty() && tag.orElse("latest").equals("latest");
    }

    @Override
    public String toString() {
        return reference;
    }
}
