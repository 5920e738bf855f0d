package io.gatecheck.admin.api.openapi;

import static io.gatecheck.admin.api.openapi.DescribedOperation.QueryParameter.text;
import static io.gatecheck.admin.api.openapi.DescribedOperation.QueryParameter.word;
import static java.util.Map.entry;

import java.util.Map;

/** Every operation of the API, in words. A new one needs an entry. */
final class DescribedOperations {

    static final Map<String, DescribedOperation> ALL =
            Map.ofEntries(
                    entry(
                            "GET /api/v1/overview",
                            DescribedOperation.of(
                                    "getOverview",
                                    "Open violations by severity and account, and what could not be judged")),
                    entry(
                            "GET /api/v1/violations",
                            DescribedOperation.of("listViolations", "Violations, newest first")
                                    .query(
                                            text("account", "Of this account", "^[0-9]{12}$"),
                                            text("policy", "Of the policy with this id"),
                                            word(
                                                    "severity",
                                                    "Of this severity",
                                                    "low",
                                                    "medium",
                                                    "high",
                                                    "critical"),
                                            word(
                                                    "status",
                                                    "In this status",
                                                    "open",
                                                    "resolved",
                                                    "exempt"))
                                    .page()),
                    entry(
                            "GET /api/v1/violations/{id}",
                            DescribedOperation.of("getViolation", "One violation").named()),
                    entry(
                            "GET /api/v1/violations/{id}/occurrences",
                            DescribedOperation.of(
                                            "listOccurrences",
                                            "The tasks in which a violation was seen, newest first")
                                    .page()
                                    .named()),
                    entry(
                            "GET /api/v1/policies",
                            DescribedOperation.of("listPolicies", "The policies in force")),
                    entry(
                            "GET /api/v1/policies/{id}",
                            DescribedOperation.of("getPolicy", "A policy with its document")
                                    .named()),
                    entry(
                            "GET /api/v1/policies/{id}/versions",
                            DescribedOperation.of(
                                            "listVersions",
                                            "The versions of a policy, newest first")
                                    .named()),
                    entry(
                            "GET /api/v1/policies/{id}/versions/{number}",
                            DescribedOperation.of("getVersion", "A version with its document")
                                    .named()),
                    entry(
                            "POST /api/v1/policies/checks",
                            DescribedOperation.of(
                                            "checkDocument",
                                            "What is wrong with a document, what it reads and what it does")
                                    .body()),
                    entry(
                            "POST /api/v1/policies/{id}/publications",
                            DescribedOperation.of("publishDocument", "Puts a document in force")
                                    .body()
                                    .problem(404, "There is no such version to base it on")
                                    .problem(
                                            409,
                                            "Somebody published since basedOn; difference says what yours would change")
                                    .problem(
                                            422,
                                            "The document has errors or fails its tests; problems and tests name them")
                                    .named()),
                    entry(
                            "POST /api/v1/impacts",
                            DescribedOperation.of(
                                            "assessImpact",
                                            "What a policy would have found among the recorded tasks")
                                    .problem(
                                            422,
                                            "The policy is not valid; problems names each place")),
                    entry(
                            "GET /api/v1/recorded-tasks/{id}",
                            DescribedOperation.of(
                                            "getRecordedTask",
                                            "A recorded task, judged by the policies in force")
                                    .named()),
                    entry(
                            "POST /api/v1/recorded-tasks/{id}/judgements",
                            DescribedOperation.of(
                                            "judgeRecordedTask",
                                            "What a policy says of a recorded task; nothing is recorded")
                                    .problem(
                                            422,
                                            "The policy is not valid; problems names each place")
                                    .named()),
                    entry(
                            "GET /api/v1/exemptions",
                            DescribedOperation.of("listExemptions", "Exemptions, newest first")
                                    .query(text("policy", "Of the policy with this id"))),
                    entry(
                            "GET /api/v1/exemptions/{id}",
                            DescribedOperation.of("getExemption", "One exemption").named()),
                    entry(
                            "POST /api/v1/exemptions",
                            DescribedOperation.of(
                                            "requestExemption",
                                            "Requests an exemption from a violation")
                                    .body()),
                    entry(
                            "POST /api/v1/exemptions/{id}/approvals",
                            DescribedOperation.of(
                                            "approveExemption",
                                            "Puts a requested exemption in force")
                                    .body()
                                    .problem(409, "It has been answered or has expired")
                                    .named()),
                    entry(
                            "POST /api/v1/exemptions/{id}/rejections",
                            DescribedOperation.of("rejectExemption", "Rejects a request")
                                    .body()
                                    .problem(409, "It has been answered or has expired")
                                    .named()),
                    entry(
                            "POST /api/v1/exemptions/{id}/revocations",
                            DescribedOperation.of("revokeExemption", "Ends an exemption at once")
                                    .body()
                                    .problem(409, "It is not in force")
                                    .named()),
                    entry(
                            "GET /api/v1/audit",
                            DescribedOperation.of(
                                            "listChanges", "What people changed, newest first")
                                    .query(
                                            text("person", "By this person or API token"),
                                            text(
                                                    "object",
                                                    "About this object, such as policy/no-public-ip"),
                                            text("from", "Since this day or time, in UTC"),
                                            text(
                                                    "until",
                                                    "Up to the end of this day, or before this time, in UTC"))
                                    .page()),
                    entry(
                            "GET /api/v1/tokens",
                            DescribedOperation.of("listTokens", "API tokens by name")),
                    entry(
                            "POST /api/v1/tokens",
                            DescribedOperation.of(
                                            "createToken",
                                            "Makes an API token; its secret is answered this once")
                                    .body()
                                    .problem(409, "A usable token has the name")),
                    entry(
                            "POST /api/v1/tokens/{name}/revocations",
                            DescribedOperation.of("revokeToken", "Ends an API token at once")
                                    .problem(400, "The body is not valid JSON")
                                    .problem(415, "The body is not of the type application/json")
                                    .named()),
                    entry(
                            "POST /api/v1/judge",
                            DescribedOperation.of(
                                            "judge",
                                            "What the policies say of a task that is sent; nothing is recorded")
                                    .query(text("policy", "Only by the policy with this id"))
                                    .body()
                                    .problem(404, "The policy is not in force, or cannot judge")
                                    .problem(413, "The body is larger than 256 KiB")
                                    .problem(
                                            422,
                                            "The body holds no task, or its policy is not valid; problems names each place")),
                    entry(
                            "GET /api/v1/openapi.json",
                            DescribedOperation.of("getDescription", "This description")));

    private DescribedOperations() {}
}
