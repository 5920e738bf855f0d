package io.gatecheck.admin.token;

import io.gatecheck.access.ApiToken;
import io.gatecheck.access.ApiTokens;
import io.gatecheck.access.TokenName;
import io.gatecheck.admin.access.CurrentPerson;
import io.gatecheck.admin.request.NotFound;
import io.gatecheck.audit.AuditAction;
import io.gatecheck.audit.AuditEntry;
import io.gatecheck.audit.AuditLog;
import io.gatecheck.audit.AuditObject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Ends an API token at once. */
@Component
public class RevokeToken {

    private final VisibleTokens visible;
    private final ApiTokens tokens;
    private final AuditLog log;
    private final CurrentPerson current;
    private final Clock clock;

    RevokeToken(
            VisibleTokens visible,
            ApiTokens tokens,
            AuditLog log,
            CurrentPerson current,
            Clock clock) {
        this.visible = visible;
        this.tokens = tokens;
        this.log = log;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Ends the token, and writes it down in the audit log unless it had ended before.
     *
     * @param reason why, in the words of the person; may be empty
     * @return the token as it is now
     * @throws NotFound if there is none with this name, or it is out of reach
     */
    public ApiToken revoke(String name, String reason) {
        TokenName known = find(name).name();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (tokens.revoke(known, new ApiToken.Revocation(now, current.person().name()))) {
            log.add(
                    new AuditEntry(
                            now,
                            current.actor(),
                            AuditAction.TOKEN_REVOKED,
                            new AuditObject(AuditObject.Kind.TOKEN, known.value()),
                            reason.strip(),
                            ""));
        }
        return find(name);
    }

    private ApiToken find(String name) {
        return TokenName.parse(name)
                .flatMap(visible::find)
                .orElseThrow(() ->
                        new NotFound("There is no API token with the name '%s'.".formatted(name)));
    }
}
