package io.gatecheck.admin.token;

import io.gatecheck.access.ApiToken;
import io.gatecheck.access.ApiTokens;
import io.gatecheck.access.TokenName;
import io.gatecheck.admin.access.CurrentPerson;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The tokens that the person who asks may see: those with nothing beyond their own reach. */
@Component
public class VisibleTokens {

    private final ApiTokens tokens;
    private final CurrentPerson current;

    VisibleTokens(ApiTokens tokens, CurrentPerson current) {
        this.tokens = tokens;
        this.current = current;
    }

    /** All of them by name, those too that ended a while ago. */
    public List<ApiToken> all() {
        return tokens.all().stream().filter(this::isVisible).toList();
    }

    Optional<ApiToken> find(TokenName name) {
        return tokens.find(name).filter(this::isVisible);
    }

    private boolean isVisible(ApiToken token) {
        return current.person().reach().includes(token.grant().reach());
    }
}
