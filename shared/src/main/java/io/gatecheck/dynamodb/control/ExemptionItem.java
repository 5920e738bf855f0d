package io.gatecheck.dynamodb.control;

import io.gatecheck.dynamodb.Attributes;
import io.gatecheck.dynamodb.Item;
import io.gatecheck.exemption.Exemption;
import io.gatecheck.exemption.ExemptionDecision;
import io.gatecheck.exemption.ExemptionId;
import io.gatecheck.exemption.ExemptionRequest;
import io.gatecheck.exemption.ExemptionStanding;
import io.gatecheck.exemption.ExemptionStanding.Denied;
import io.gatecheck.exemption.ExemptionStanding.Granted;
import io.gatecheck.exemption.ExemptionStanding.Undecided;
import io.gatecheck.exemption.ExemptionStanding.Withdrawn;
import io.gatecheck.policy.PolicyId;
import java.util.Optional;

/**
 * The attributes of an exemption. An item without a standing was written before there were
 * requests: it is approved, for a scope.
 */
final class ExemptionItem {

    static final String STANDING = "standing";

    private static final String ID = "id";
    private static final String REASON = "reason";
    private static final String TICKET = "ticket";
    private static final String OWNER = "owner";
    private static final String REQUESTED_BY = "requestedBy";
    private static final String REQUESTED_AT = "requestedAt";
    private static final String APPROVED_BY = "approvedBy";
    private static final String ENDS_AT = "endsAt";
    private static final String APPROVAL = "approval";
    private static final String REJECTION = "rejection";
    private static final String REVOCATION = "revocation";
    private static final String BY = "by";
    private static final String AT = "at";
    private static final String NOTE = "note";

    private ExemptionItem() {}

    /** All of them but the key. */
    static Attributes of(Exemption exemption) {
        ExemptionRequest request = exemption.request();
        Attributes attributes =
                of(exemption.standing())
                        .text(ID, exemption.id().value())
                        .text(REASON, request.reason())
                        .text(TICKET, request.ticket())
                        .text(OWNER, request.owner())
                        .text(REQUESTED_BY, request.by())
                        .time(ENDS_AT, exemption.expiresAt())
                        .putAll(ExemptionTargetItem.of(exemption.target()).item());
        request.at().ifPresent(at -> attributes.time(REQUESTED_AT, at));
        return attributes;
    }

    /** Those that a decision changes. */
    static Attributes of(ExemptionStanding standing) {
        Attributes attributes = new Attributes().text(STANDING, word(standing));
        standing.grant().ifPresent(approval -> put(attributes, APPROVAL, approval));
        switch (standing) {
            case Undecided(), Granted(var _) -> {}
            case Denied(var rejection) -> put(attributes, REJECTION, rejection);
            case Withdrawn(var _, var revocation) -> put(attributes, REVOCATION, revocation);
        }
        return attributes;
    }

    static String word(ExemptionStanding standing) {
        return switch (standing) {
            case Undecided() -> "REQUESTED";
            case Granted(var _) -> "APPROVED";
            case Denied(var _) -> "REJECTED";
            case Withdrawn(var _, var _) -> "REVOKED";
        };
    }

    static Exemption read(Item item) {
        ExemptionId id = new ExemptionId(item.text(ID));
        if (!item.has(REQUESTED_BY)) {
            Exemption old =
                    Exemption.granted(
                            id,
                            new PolicyId(item.text(ExemptionTargetItem.POLICY)),
                            ExemptionTargetItem.scope(item),
                            item.text(REASON),
                            item.text(APPROVED_BY),
                            item.time(ENDS_AT));
            return item.has(STANDING) ? old.with(standing(item)) : old;
        }
        return new Exemption(
                id,
                ExemptionTargetItem.read(item),
                new ExemptionRequest(
                        item.text(REASON),
                        item.optionalText(TICKET),
                        item.text(OWNER),
                        item.text(REQUESTED_BY),
                        item.optionalTime(REQUESTED_AT)),
                standing(item),
                item.time(ENDS_AT));
    }

    private static ExemptionStanding standing(Item item) {
        String word = item.text(STANDING);
        return switch (word) {
            case "REQUESTED" -> new Undecided();
            case "APPROVED" -> new Granted(decision(item.nested(APPROVAL)));
            case "REJECTED" -> new Denied(decision(item.nested(REJECTION)));
            case "REVOKED" ->
                    new Withdrawn(
                            item.has(APPROVAL)
                                    ? Optional.of(decision(item.nested(APPROVAL)))
                                    : Optional.empty(),
                            decision(item.nested(REVOCATION)));
            default ->
                    throw new IllegalStateException(
                            "The exemption %s has the unknown standing '%s'"
                                    .formatted(item.text(ID), word));
        };
    }

    private static void put(Attributes attributes, String name, ExemptionDecision decision) {
        Attributes nested = new Attributes().text(BY, decision.by()).text(NOTE, decision.note());
        decision.at().ifPresent(at -> nested.time(AT, at));
        attributes.put(name, nested.nested());
    }

    private static ExemptionDecision decision(Item item) {
        return new ExemptionDecision(item.text(BY), item.optionalTime(AT), item.text(NOTE));
    }
}
