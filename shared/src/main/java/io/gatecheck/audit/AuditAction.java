package io.gatecheck.audit;

/** What can be done that is written down. */
public enum AuditAction {
    POLICY_PUBLISHED("policy.published"),
    POLICY_RESTORED("policy.restored"),
    POLICY_SWITCHED_OFF("policy.switched-off"),
    POLICY_OBSERVED("policy.observed"),
    POLICY_ENFORCED("policy.enforced"),
    EXEMPTION_REQUESTED("exemption.requested"),
    EXEMPTION_APPROVED("exemption.approved"),
    EXEMPTION_REJECTED("exemption.rejected"),
    EXEMPTION_REVOKED("exemption.revoked"),
    TOKEN_CREATED("token.created"),
    TOKEN_REVOKED("token.revoked");

    private final String word;

    AuditAction(String word) {
        this.word = word;
    }

    /** As it is written in the log and in filters. */
    public String word() {
        return word;
    }
}
