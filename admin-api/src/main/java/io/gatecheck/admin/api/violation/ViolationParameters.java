package io.gatecheck.admin.api.violation;

import static java.util.stream.Collectors.joining;

import io.gatecheck.admin.api.problem.InvalidParameter;
import io.gatecheck.organization.AccountId;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.Severity;
import io.gatecheck.violation.ViolationQuery;
import io.gatecheck.violation.ViolationStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an address asks of the list of violations, as it was typed. An empty parameter is an absent
 * one.
 *
 * @param account an account id
 */
public record ViolationParameters(
        Optional<String> account,
        Optional<String> policy,
        Optional<String> severity,
        Optional<String> status,
        Optional<String> cursor,
        Optional<String> limit) {

    public ViolationParameters {
        account = Parameter.given(account);
        policy = Parameter.given(policy);
        severity = Parameter.given(severity);
        status = Parameter.given(status);
        cursor = Parameter.given(cursor);
        limit = Parameter.given(limit);
    }

    /** The same, of this account. */
    public ViolationParameters withAccount(Optional<String> wanted) {
        return new ViolationParameters(wanted, policy, severity, status, cursor, limit);
    }

    /** What came of reading the parameters. */
    public sealed interface Reading {

        record Understood(ViolationQuery query) implements Reading {}

        /** These parameters cannot be understood; there is at least one. */
        record Misunderstood(List<InvalidParameter> invalid) implements Reading {

            public Misunderstood {
                invalid = List.copyOf(invalid);
            }
        }
    }

    /**
     * Reads them all, so that every mistake is told at once.
     *
     * @param defaultLimit where the address names no limit
     */
    public Reading read(int defaultLimit) {
        Parameter<AccountId> accountId = Parameter.read(account, ViolationParameters::accountId);
        Parameter<PolicyId> policyId = Parameter.read(policy, ViolationParameters::policyId);
        Parameter<Severity> wanted =
                Parameter.read(severity, text -> oneOf("severity", text, Severity.values()));
        Parameter<ViolationStatus> state =
                Parameter.read(status, text -> oneOf("status", text, ViolationStatus.values()));
        PageParameters page = new PageParameters(cursor, limit);

        List<InvalidParameter> invalid =
                Stream.concat(
                                Stream.of(accountId, policyId, wanted, state)
                                        .flatMap(one -> one.invalid().stream()),
                                page.invalid().stream())
                        .toList();
        if (!invalid.isEmpty()) {
            return new Reading.Misunderstood(invalid);
        }
        return new Reading.Understood(
                new ViolationQuery(
                        accountId.value(),
                        policyId.value(),
                        wanted.value(),
                        state.value(),
                        page.position(),
                        page.size(defaultLimit)));
    }

    private static Parameter<AccountId> accountId(String text) {
        try {
            return Parameter.of(new AccountId(text));
        } catch (IllegalArgumentException notAnId) {
            return Parameter.wrong(
                    "account",
                    "The account is an account id of twelve digits, not '" + text + "'.");
        }
    }

    private static Parameter<PolicyId> policyId(String text) {
        return PolicyId.matches(text)
                ? Parameter.of(new PolicyId(text))
                : Parameter.wrong(
                        "policy",
                        "The policy is a policy id such as no-public-ip, not '" + text + "'.");
    }

    private static <E extends Enum<E>> Parameter<E> oneOf(String name, String text, E[] allowed) {
        return Arrays.stream(allowed)
                .filter(value -> value.name().equalsIgnoreCase(text))
                .findFirst()
                .map(Parameter::of)
                .orElseGet(() ->
                        Parameter.wrong(
                                name,
                                "The %s is one of %s, not '%s'."
                                        .formatted(
                                                name,
                                                Arrays.stream(allowed)
                                                        .map(ViolationParameters::word)
                                                        .collect(joining(", ")),
                                                text)));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
