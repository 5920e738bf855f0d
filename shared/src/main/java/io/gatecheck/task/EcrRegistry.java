package io.gatecheck.task;

import io.gatecheck.organization.AccountId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A private registry of Amazon ECR, by its host name.
 *
 * @param region the code of its Region, as written
 */
public record EcrRegistry(AccountId account, String region) {

    /** The hosts of private registries, FIPS and dual-stack ones included. */
    private static final Pattern HOST =
            Pattern.compile(
                    "([0-9]{12})\\.dkr[.-]ecr(-fips)?\\.([a-z0-9-]+)"
                            + "\\.(amazonaws\\.com(\\.cn)?|on\\.(aws|amazonwebservices\\.com\\.cn))");

    /** The registry at a host; empty for registries of another kind. */
    public static Optional<EcrRegistry> at(String host) {
        Matcher matcher = HOST.matcher(host);
        return matcher.matches()
                ? Optional.of(new EcrRegistry(new AccountId(matcher.group(1)), matcher.group(3)))
                : Optional.empty();
    }
}
