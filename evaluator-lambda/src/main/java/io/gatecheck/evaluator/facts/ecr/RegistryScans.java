package io.gatecheck.evaluator.facts.ecr;

import io.gatecheck.evaluator.facts.MemberCalls;
import io.gatecheck.evaluator.member.MemberClients;
import io.gatecheck.organization.AccountDirectory;
import io.gatecheck.organization.AccountId;
import io.gatecheck.snapshot.Fact;
import io.gatecheck.snapshot.Fact.Known;
import io.gatecheck.task.ImageScan;
import java.util.Optional;
import software.amazon.awssdk.services.ecr.model.ImageNotFoundException;
import software.amazon.awssdk.services.ecr.model.RepositoryNotFoundException;
import software.amazon.awssdk.services.ecr.model.ScanNotFoundException;

/**
 * Asks for the scan of an image by {@code ecr:DescribeImageScanFindings} in the account of its
 * registry. {@code DescribeImages} has a summary too, but neither of enhanced scans nor of basic
 * ones since their second version.
 *
 * <p>Created for each image, because it loads the classes of ECR, which most evaluators never need.
 */
final class RegistryScans {

    private final MemberClients clients;
    private final AccountDirectory accounts;

    /**
     * @param accounts those whose registries may be asked
     */
    RegistryScans(MemberClients clients, AccountDirectory accounts) {
        this.clients = clients;
        this.accounts = accounts;
    }

    /** The last scan of the image; empty if it was never scanned. */
    Fact<Optional<ImageScan>> ask(RegistryImage image, MemberCalls calls) {
        return inOrganization(image.registry().account())
                .then(_ ->
                        calls.attempt(
                                        "ecr:DescribeImageScanFindings",
                                        image.registry(),
                                        () -> describe(image))
                                .then(answer -> answer));
    }

    /** No role is assumed in an account of somebody else's. */
    private Fact<AccountId> inOrganization(AccountId account) {
        try {
            return accounts.find(account).isPresent()
                    ? new Known<>(account)
                    : Fact.permanent(
                            "the registry's account %s is not in the organization"
                                    .formatted(account));
        } catch (RuntimeException e) {
            return Fact.retryable(
                    "the registry's account %s could not be looked up (%s)"
                            .formatted(account, e.getClass().getSimpleName()));
        }
    }

    private Fact<Optional<ImageScan>> describe(RegistryImage image) {
        try {
            return ScanReader.read(
                    image,
                    clients.ecr(image.registry())
                            .describeImageScanFindings(request ->
                                    request.registryId(image.registry().account().value())
                                            .repositoryName(image.repository())
                                            .imageId(id -> id.imageDigest(image.digest()))
                                            .maxResults(1)));
        } catch (ScanNotFoundException never) {
            return new Known<>(Optional.empty());
        } catch (ImageNotFoundException | RepositoryNotFoundException gone) {
            return Fact.permanent(
                    "the registry in %s has no image %s".formatted(image.registry(), image));
        }
    }
}
