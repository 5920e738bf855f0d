package io.gatecheck.admin.reach;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.gatecheck.access.Reach;
import io.gatecheck.admin.access.CurrentPerson;
import io.gatecheck.admin.account.AccountNames;
import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountDirectory;
import io.gatecheck.organization.AccountId;
import io.gatecheck.policy.Severity;
import io.gatecheck.unknown.UnknownVerdicts;
import io.gatecheck.unknown.UnknownVerdictsRepository;
import io.gatecheck.violation.Cursor;
import io.gatecheck.violation.Occurrence;
import io.gatecheck.violation.OpenViolationCounts;
import io.gatecheck.violation.Page;
import io.gatecheck.violation.Violation;
import io.gatecheck.violation.ViolationId;
import io.gatecheck.violation.ViolationQuery;
import io.gatecheck.violation.ViolationRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Accounts, violations and counts as the person who asks may see them: nothing of an account out of
 * their reach is listed, counted or found. Accounts that have left the organization are in nobody's
 * reach but that of people who see all of it.
 */
@Component
public class WithinReach {

    /** The most reads for one page of a list, when most of what is read is out of reach. */
    private static final int MOST_READS = 10;

    private static final int UNKNOWN_READ = 500;

    private final CurrentPerson current;
    private final AccountDirectory accounts;
    private final ViolationRepository violations;
    private final OpenViolationCounts counts;
    private final UnknownVerdictsRepository unknown;

    public WithinReach(
            CurrentPerson current,
            AccountDirectory accounts,
            ViolationRepository violations,
            OpenViolationCounts counts,
            UnknownVerdictsRepository unknown) {
        this.current = current;
        this.accounts = accounts;
        this.violations = violations;
        this.counts = counts;
        this.unknown = unknown;
    }

    /** The accounts in reach; reads the directory once. */
    public AccountNames accounts() {
        Reach reach = reach();
        return new AccountNames(accounts.all().stream().filter(reach::covers).toList());
    }

    /** The violation with this id if its account is in reach. */
    public Optional<Violation> violation(ViolationId id) {
        Predicate<AccountId> visible = visible();
        return violations.find(id).filter(violation -> visible.test(violation.place().account()));
    }

    /**
     * A page of the violations in reach, newest first. It can have fewer items than the limit, and
     * even none, although more follow.
     */
    public Page<Violation> violations(ViolationQuery query) {
        if (reach().isWhole()) {
            return violations.list(query);
        }
        Predicate<AccountId> visible = visible();
        List<Violation> found = new ArrayList<>();
        Optional<Cursor> cursor = query.cursor();
        for (int read = 0; read < MOST_READS; read++) {
            Page<Violation> page =
                    violations.list(
                            new ViolationQuery(
                                    query.account(),
                                    query.policy(),
                                    query.severity(),
                                    query.status(),
                                    cursor,
                                    query.limit() - found.size()));
            page.items().stream()
                    .filter(violation -> visible.test(violation.place().account()))
                    .forEach(found::add);
            cursor = page.next();
            if (cursor.isEmpty() || found.size() == query.limit()) {
                break;
            }
        }
        return new Page<>(found, cursor);
    }

    /** A page of the occurrences of a violation in reach, newest first. */
    public Page<Occurrence> occurrences(Violation violation, Optional<Cursor> cursor, int limit) {
        return visible().test(violation.place().account())
                ? violations.occurrences(violation.id(), cursor, limit)
                : new Page<>(List.of(), Optional.empty());
    }

    /** How many violations are open in the accounts in reach, by severity. */
    public Map<AccountId, Map<Severity, Long>> openCounts() {
        Predicate<AccountId> visible = visible();
        return counts.byAccount().entrySet().stream()
                .filter(entry -> visible.test(entry.getKey()))
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What could not be judged last in the accounts in reach, newest first. */
    public List<UnknownVerdicts> unknown(int limit) {
        if (reach().isWhole()) {
            return unknown.newest(limit);
        }
        Predicate<AccountId> visible = visible();
        return unknown.newest(UNKNOWN_READ).stream()
                .filter(one -> visible.test(one.account()))
                .limit(limit)
                .toList();
    }

    private Predicate<AccountId> visible() {
        if (reach().isWhole()) {
            return _ -> true;
        }
        Set<AccountId> ids =
                accounts().all().stream().map(Account::id).collect(Collectors.toUnmodifiableSet());
        return ids::contains;
    }

    private Reach reach() {
        return current.person().reach();
    }
}
