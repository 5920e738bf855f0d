package io.gatecheck.admin.violation;

import io.gatecheck.admin.account.AccountParser;
import io.gatecheck.admin.request.EnumParser;
import io.gatecheck.admin.request.InvalidParameter;
import io.gatecheck.admin.request.ParameterReader;
import io.gatecheck.admin.request.Parsed;
import io.gatecheck.admin.request.QueryParameters;
import io.gatecheck.organization.AccountId;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.Severity;
import io.gatecheck.violation.Cursor;
import io.gatecheck.violation.ViolationQuery;
import io.gatecheck.violation.ViolationStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which part of the list of violations an address asks for: its parameters, what is wrong with
 * them, the query that they mean, and the addresses that lead on from there. It keeps what was
 * typed, so that a form can show it again.
 */
public record ViolationFilter(QueryParameters typed) {

    public static final String ACCOUNT = "account";
    public static final String POLICY = "policy";
    public static final String SEVERITY = "severity";
    public static final String STATUS = "status";

    private static final List<String> NAMES =
            List.of(ACCOUNT, POLICY, SEVERITY, STATUS, PageRequest.LIMIT, PageRequest.CURSOR);

    /** The filter of an address; parameters of other names are left out. */
    public static ViolationFilter of(Map<String, List<String>> address) {
        return new ViolationFilter(QueryParameters.of(address, NAMES));
    }

    /** A parameter as it was typed. */
    public Optional<String> typed(String name) {
        return typed.find(name);
    }

    /** What came of reading a filter. */
    public sealed interface ParsedQuery {

        record Valid(ViolationQuery query) implements ParsedQuery {}

        /** These parameters are not valid; there is at least one. */
        record Invalid(List<InvalidParameter> errors) implements ParsedQuery {

            public Invalid {
                errors = List.copyOf(errors);
            }
        }
    }

    /**
     * Reads every parameter, so that all errors are reported at once.
     *
     * @param defaultLimit the most violations on a page if the address names no limit
     */
    public ParsedQuery read(AccountParser accounts, int defaultLimit) {
        ParameterReader reader = new ParameterReader(typed);
        Optional<AccountId> account = reader.read(ACCOUNT, accounts);
        Optional<PolicyId> policy = reader.read(POLICY, ViolationFilter::policyId);
        Optional<Severity> severity =
                reader.read(SEVERITY, EnumParser.of(Severity.class, "severity"));
        Optional<ViolationStatus> status =
                reader.read(STATUS, EnumParser.of(ViolationStatus.class, "status"));
        PageRequest page = PageRequest.read(reader, defaultLimit);
        return reader.errors().isEmpty()
                ? new ParsedQuery.Valid(
                        new ViolationQuery(
                                account, policy, severity, status, page.cursor(), page.limit()))
                : new ParsedQuery.Invalid(reader.errors());
    }

    private static Parsed<PolicyId> policyId(String text) {
        return PolicyId.matches(text)
                ? new Parsed.Valid<>(new PolicyId(text))
                : new Parsed.Invalid<>(
                        "'"
                                + text
                                + "' is not a valid policy id. A policy id looks like no-public-ip.");
    }

    /** The first page without this parameter. */
    public ViolationFilter without(String name) {
        return new ViolationFilter(firstPage().typed.without(name));
    }

    /** The first page. */
    public ViolationFilter firstPage() {
        return new ViolationFilter(typed.without(PageRequest.CURSOR));
    }

    /** The page that goes on where another ended. */
    public ViolationFilter nextPage(Cursor next) {
        return new ViolationFilter(firstPage().typed.with(PageRequest.CURSOR, next.value()));
    }

    /** The filter in an address, with the question mark before it; empty if it is empty. */
    public String queryString() {
        return typed.queryString();
    }
}
