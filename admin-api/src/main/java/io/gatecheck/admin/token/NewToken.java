package io.gatecheck.admin.token;

import io.gatecheck.access.Reach;
import io.gatecheck.access.Role;
import io.gatecheck.access.TokenName;
import java.time.Duration;
import java.util.Optional;

/**
 * A token that somebody wants to have.
 *
 * @param reach if absent, that of the person who makes it
 * @param life how long it can be used
 * @param purpose what it is for
 */
public record NewToken(
        TokenName name, Role role, Optional<Reach> reach, Duration life, String purpose) {}
