package io.gatecheck.evaluator.member;

import io.gatecheck.organization.AccountId;

/**
 * The role in every member account with which Gatecheck reads from it.
 *
 * @param partition {@code aws}, {@code aws-cn} …; roles are not assumed across partitions
 * @param name the same in every account, without a path
 * @param externalId what the role's trust policy asks for ({@code sts:ExternalId})
 */
public record ReaderRole(String partition, String name, String externalId) {

    String arnIn(AccountId account) {
        return "arn:%s:iam::%s:role/%s".formatted(partition, account, name);
    }
}
