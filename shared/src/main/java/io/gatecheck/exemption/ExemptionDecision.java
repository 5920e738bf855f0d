package io.gatecheck.exemption;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody decided about an exemption.
 *
 * @param by who decided
 * @param at when; absent if it was approved before decisions were recorded
 * @param note why, in their words; empty if they gave none
 */
public record ExemptionDecision(String by, Optional<Instant> at, String note) {}
