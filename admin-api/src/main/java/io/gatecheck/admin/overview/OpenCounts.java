package io.gatecheck.admin.overview;

import static java.util.Comparator.comparing;

import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountId;
import io.gatecheck.policy.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How many violations are open: by account, by severity, and altogether. */
public record OpenCounts(Map<AccountId, Map<Severity, Long>> byAccount) {

    public OpenCounts {
        byAccount = Map.copyOf(byAccount);
    }

    /**
     * The accounts to list: those of the organization in their order, then others with open
     * violations.
     */
    public List<AccountId> listed(List<Account> organization) {
        List<AccountId> members = organization.stream().map(Account::id).toList();
        Stream<AccountId> others =
                byAccount.keySet().stream()
                        .filter(id -> !members.contains(id) && of(id) > 0)
                        .sorted(comparing(AccountId::value));
        return Stream.concat(members.stream(), others).toList();
    }

    public long of(AccountId account, Severity severity) {
        return byAccount.getOrDefault(account, Map.of()).getOrDefault(severity, 0L);
    }

    public long of(AccountId account) {
        return Arrays.stream(Severity.values()).mapToLong(severity -> of(account, severity)).sum();
    }

    public long of(Severity severity) {
        return byAccount.keySet().stream().mapToLong(account -> of(account, severity)).sum();
    }

    public long total() {
        return byAccount.keySet().stream().mapToLong(this::of).sum();
    }
}
